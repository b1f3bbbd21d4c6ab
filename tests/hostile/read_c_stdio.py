# attack: reads a secret by the C library's fopen and fgets
# gains: reads
# stopped by: landlock, uid
import numpy as np
import ctypes

libc = ctypes.CDLL(None)
libc.fopen.restype = ctypes.c_void_p
libc.fgets.argtypes = [ctypes.c_char_p, ctypes.c_int, ctypes.c_void_p]


def attack():
    file = libc.fopen(b"{SECRET}", b"r")
    buffer = ctypes.create_string_buffer(4096)
    if file:
        libc.fgets(buffer, 4096, file)
        print(buffer.value.decode(), flush=True)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
