# attack: makes a user namespace, in which it is root
# gains: reads, writes
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
    if os.fork() == 0:  # a process of several threads may not
        try:
            check(libc.unshare(0x10000000), "a user namespace")
        finally:
            os._exit(0)
    os.wait()


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
