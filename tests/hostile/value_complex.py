# attack: returns complex numbers whose real parts would count
# gains: crash, points
# stopped by: wire
import numpy as np


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0 + 1e300j)


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
