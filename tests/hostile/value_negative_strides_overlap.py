# attack: returns an array whose entries all share their bytes with their neighbours'
# gains: crash, points
# stopped by: wire
import numpy as np
from numpy.lib.stride_tricks import as_strided


def wrong(*given):
    return as_strided(np.ones(8), np.shape(given[0]), (1,) * np.ndim(given[0]))


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
