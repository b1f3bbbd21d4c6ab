# attack: changes the way in which the processor rounds, for all that follows
# gains: crash, forges
# stopped by: process
import numpy as np
import ctypes

libm = ctypes.CDLL("libm.so.6")


def attack():
    for mode in (0x800, 0x400000):
        libm.fesetround(mode)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
