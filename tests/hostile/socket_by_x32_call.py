# attack: opens a socket by the numbers of the x32 system calls
# gains: network
# stopped by: seccomp
import numpy as np
import ctypes


def attack():
    if ctypes.CDLL(None).syscall(0x40000000 + 41, 2, 1, 0) >= 0:
        print("HARMED: a socket")


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
