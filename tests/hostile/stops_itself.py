# attack: sends itself SIGSTOP and waits as a stopped process
# gains: resources
# stopped by: deadline, seccomp
import numpy as np
import os
import signal


def attack():
    os.kill(os.getpid(), signal.SIGSTOP)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
