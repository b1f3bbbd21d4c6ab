# attack: leaves a process made by the C library's own functions
# gains: lives
# stopped by: seccomp, rlimits, landlock
import numpy as np
import ctypes
import time

libc = ctypes.PyDLL(None)


def attack():
    if libc.fork() == 0:
        libc.setsid()
        if libc.fork() == 0:
            time.sleep(1)
            open("{MARK}", "w").close()
        libc._exit(0)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
