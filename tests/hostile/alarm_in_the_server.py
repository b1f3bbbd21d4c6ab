# attack: a signal handler raises in the worker's own code after the call
# gains: crash
# stopped by: process, wire
import numpy as np
import signal


def bite(*_):
    signal.setitimer(signal.ITIMER_REAL, 0.001)
    raise MemoryError("from a signal")


def attack():
    signal.signal(signal.SIGALRM, bite)
    signal.setitimer(signal.ITIMER_REAL, 0.001)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
