# attack: fills 3 GiB by the C library's malloc
# gains: resources
# stopped by: rlimits
import numpy as np
import ctypes

libc = ctypes.CDLL(None)
libc.malloc.restype = ctypes.c_void_p


def attack():
    for _ in range(48):
        block = libc.malloc(ctypes.c_size_t(64 << 20))
        if block is None:
            raise MemoryError
        ctypes.memset(block, 1, 64 << 20)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
