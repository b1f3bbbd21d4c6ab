# attack: returns a hundred thousand small arrays
# gains: resources
# stopped by: wire
import numpy as np


def wrong(*given):
    return [np.zeros(1)] * 100_000


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
