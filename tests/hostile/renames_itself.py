# attack: gives itself the name of another program in the list of processes
# gains: forges
# stopped by: seccomp
import numpy as np
import ctypes
import os
import platform

libc = ctypes.CDLL(None, use_errno=True)


def check(result, what):
    if result < 0:
        raise OSError(ctypes.get_errno(), what)
    print("HARMED:", what, flush=True)
    return result


def attack():
    libc.prctl(15, b"grader", 0, 0, 0)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
