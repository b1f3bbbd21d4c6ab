# attack: changes the content of texts and numbers that the interpreter shares
# gains: crash, forges
# stopped by: process, wire
import numpy as np
import ctypes
import sys


def attack():
    for text in ("relu", "numpy", "activations"):
        ctypes.memset(id(sys.intern(text)) + sys.getsizeof("") - 1, 0x78, len(text))
    ctypes.c_double.from_address(id(sys.float_info.max) + 16).value = 0.0


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
