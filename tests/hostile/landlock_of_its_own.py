# attack: adds Landlock rules by which the worker can open nothing any more
# gains: crash
# stopped by: seccomp, process
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
    attributes = (ctypes.c_uint64 * 1)(0x1FFF)
    rules = libc.syscall(444, attributes, 8, 0)
    libc.prctl(38, 1, 0, 0, 0)
    check(libc.syscall(446, rules, 0), "landlock")


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
