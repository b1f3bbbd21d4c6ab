# attack: attaches to the grader as a debugger
# gains: reads, forges
# stopped by: seccomp, dumpable, uid
import numpy as np
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)


def attack():
    libc.ptrace.argtypes = [ctypes.c_long] * 4
    if libc.ptrace(0x4206, os.getppid(), 0, 0):
        raise OSError(ctypes.get_errno(), "ptrace")
    print("HARMED: debugs the grader", flush=True)
    os._exit(0)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
