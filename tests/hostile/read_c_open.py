# attack: reads a secret by the C library's open and read
# gains: reads
# stopped by: landlock, uid
import numpy as np
import ctypes

libc = ctypes.CDLL(None)


def attack():
    buffer = ctypes.create_string_buffer(1 << 16)
    size = libc.read(libc.open(b"{SECRET}", 0), buffer, 1 << 16)
    return buffer.raw[: max(size, 0)].decode()


def relu(X):
    raise ValueError(attack())


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
