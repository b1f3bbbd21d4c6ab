# attack: returns numbers of so little precision that a tolerance for them allows everything
# gains: points
# stopped by: wire
import numpy as np


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0, np.float16)


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
