# attack: has the processor end the process at the next division by zero
# gains: crash, forges
# stopped by: process
import numpy as np
import ctypes


def attack():
    ctypes.CDLL("libm.so.6").feenableexcept(0x3D)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
