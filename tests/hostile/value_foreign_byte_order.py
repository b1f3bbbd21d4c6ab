# attack: returns numbers in the other byte order
# gains: points
# stopped by: wire
import numpy as np


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0, ">f8")


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
