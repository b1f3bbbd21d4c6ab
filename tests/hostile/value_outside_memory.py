# attack: returns an array that lies outside of the process's memory, so that reading the result crashes
# gains: crash
# stopped by: process, wire
import numpy as np
from numpy.lib.stride_tricks import as_strided


def wrong(*given):
    return as_strided(np.ones(1), (1000,), (1 << 40,))


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
