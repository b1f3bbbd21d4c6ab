# attack: returns True everywhere
# gains: points
# stopped by: wire
import numpy as np


def wrong(*given):
    return np.ones(np.shape(given[0]), bool)


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
