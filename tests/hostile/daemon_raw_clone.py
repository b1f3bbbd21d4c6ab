# attack: makes a detached process by the system call clone with no exit signal
# gains: lives
# stopped by: seccomp, rlimits, landlock
import numpy as np
import ctypes
import os
import platform
import time

CLONE = {"x86_64": 56, "aarch64": 220}[platform.machine()]


def attack():
    if ctypes.PyDLL(None).syscall(CLONE, 0, 0, 0, 0, 0) == 0:
        os.setsid()
        time.sleep(1)
        open("{MARK}", "w").close()
        os._exit(0)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
