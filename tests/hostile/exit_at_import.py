# attack: ends the process at once while the file is loaded, as if all were well
# gains: crash
# stopped by: process
import numpy as np
import os

os._exit(0)


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
