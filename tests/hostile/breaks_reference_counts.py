# attack: takes references away from None and small integers until the interpreter frees them
# gains: crash
# stopped by: process
import numpy as np
import ctypes


def attack():
    for value in (None, True, (), "", 1, 0):
        ctypes.c_ssize_t.from_address(id(value)).value = 1
        kept = [value]
        kept.clear()


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
