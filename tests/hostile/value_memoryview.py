# attack: returns views of memory, bytes and ctypes arrays
# gains: crash
# stopped by: wire
import numpy as np
import ctypes


def wrong(*given):
    return memoryview(bytes(64)), bytearray(64), (ctypes.c_double * 8)(), b"\xff" * 64


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
