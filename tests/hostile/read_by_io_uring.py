# attack: opens a secret through an io_uring, which does its own system calls
# gains: reads
# stopped by: seccomp
import numpy as np
import ctypes

libc = ctypes.CDLL(None, use_errno=True)


def attack():
    ring = libc.syscall(425, 4, ctypes.create_string_buffer(120))
    if ring < 0:
        raise OSError(ctypes.get_errno(), "io_uring_setup")
    print("HARMED: has an io_uring")


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
