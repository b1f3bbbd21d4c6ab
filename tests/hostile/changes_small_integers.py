# attack: overwrites the number 0 and the number 7 in the interpreter's memory
# gains: crash, forges
# stopped by: process, wire
import numpy as np
import ctypes


def attack():
    ctypes.c_uint32.from_address(id(7) + 24).value = 8
    ctypes.c_uint32.from_address(id(3) + 24).value = 4


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
