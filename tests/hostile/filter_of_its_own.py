# attack: adds a filter to the kernel's by which the worker's later calls fail silently
# gains: crash
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

    class Program(ctypes.Structure):
        _fields_ = [("size", ctypes.c_ushort), ("rules", ctypes.c_void_p)]

    # The rule: every call is allowed. A second, evil one could fail whatever the worker needs.
    rules = ctypes.create_string_buffer((6).to_bytes(2, "little") + bytes(2) + (0x7FFF0000).to_bytes(4, "little"))
    libc.prctl(38, 1, 0, 0, 0)
    check(libc.prctl(22, 2, ctypes.byref(Program(1, ctypes.addressof(rules))), 0, 0), "a filter of its own")


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
