# attack: returns an empty array whose sum over one axis would take all memory
# gains: crash, resources
# stopped by: wire
import numpy as np


def wrong(*given):
    return np.empty((10**17, 0))


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
