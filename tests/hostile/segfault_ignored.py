# attack: handles SIGSEGV by ignoring it, then faults for ever
# gains: crash, resources
# stopped by: deadline, process
import numpy as np
import ctypes
import signal


def attack():
    signal.signal(signal.SIGSEGV, lambda *_: None)
    ctypes.string_at(0)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
