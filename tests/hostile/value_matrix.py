# attack: returns np.matrix, whose products mean something else
# gains: points
# stopped by: wire
import numpy as np


def wrong(*given):
    return np.matrix(np.full((2, 2), 7.0))


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
