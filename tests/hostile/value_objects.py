# attack: returns arrays of objects
# gains: crash, points
# stopped by: wire
import numpy as np


def wrong(*given):
    return np.array([object(), [], None, given], dtype=object)


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
