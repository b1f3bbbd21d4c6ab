# attack: observes the processor while the grader runs on it
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
    event = (ctypes.c_uint32 * 28)(1, 112, 1)
    check(libc.syscall({"x86_64": 298, "aarch64": 241}[platform.machine()], event, os.getppid(), -1, -1, 0), "observes the grader")


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
