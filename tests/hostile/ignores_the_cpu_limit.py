# attack: handles SIGXCPU, so that the soft limit of processor time has no effect
# gains: resources
# stopped by: deadline, rlimits
import numpy as np
import signal


def attack():
    signal.signal(signal.SIGXCPU, signal.SIG_IGN)
    while True:
        pass


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
