# attack: creates a file without a name and gives it one afterwards
# gains: writes
# stopped by: landlock, uid
import numpy as np
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)


def attack():
    number = os.open("{FOLDER}", os.O_TMPFILE | os.O_RDWR, 0o600)
    named = os.path.join("{FOLDER}", "named").encode()
    if libc.linkat(-100, f"/proc/self/fd/{number}".encode(), -100, named, 0x400):
        raise OSError(ctypes.get_errno(), "linkat")


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
