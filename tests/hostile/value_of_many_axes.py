# attack: returns an array of 32 axes
# gains: crash, points
# stopped by: wire
import numpy as np


def wrong(*given):
    return np.full((1,) * 32, 7.0)


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
