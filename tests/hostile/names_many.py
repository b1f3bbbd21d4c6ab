# attack: has a hundred thousand functions
# gains: resources
# stopped by: wire
import numpy as np


globals().update({f"f{number}": len for number in range(10**5)})


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
