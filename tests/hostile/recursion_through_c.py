# attack: recurses through a C callback until the stack is gone
# gains: crash
# stopped by: process
import numpy as np
import ctypes
import sys

sys.setrecursionlimit(10**8)
again = ctypes.CFUNCTYPE(ctypes.c_int)(lambda: again())


def attack():
    again()


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
