# attack: returns numbers of a precision that does not travel
# gains: points
# stopped by: wire
import numpy as np


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0, np.longdouble)


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
