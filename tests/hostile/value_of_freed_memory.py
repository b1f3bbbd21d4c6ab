# attack: returns an array over memory that was given back
# gains: crash
# stopped by: process, wire
import numpy as np
import mmap


def wrong(*given):
    import ctypes

    page = mmap.mmap(-1, 1 << 16)
    address = ctypes.addressof(ctypes.c_char.from_buffer(page))
    array = np.ctypeslib.as_array((ctypes.c_double * 1000).from_address(address))
    ctypes.CDLL(None).munmap(ctypes.c_void_p(address), ctypes.c_size_t(1 << 16))
    return array


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
