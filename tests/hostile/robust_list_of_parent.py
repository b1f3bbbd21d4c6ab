# attack: asks where the grader keeps its locks in memory
# gains: reads
# stopped by: seccomp, dumpable, uid
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
    head, size = ctypes.c_void_p(), ctypes.c_size_t()
    check(libc.syscall({"x86_64": 274, "aarch64": 100}[platform.machine()], os.getppid(), ctypes.byref(head), ctypes.byref(size)), "the grader's locks")


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
