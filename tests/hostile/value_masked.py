# attack: returns arrays whose every entry is masked out of the comparison
# gains: points
# stopped by: wire
import numpy as np


def wrong(*given):
    return np.ma.array(np.full(np.shape(given[0]), 7.0), mask=True)


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
