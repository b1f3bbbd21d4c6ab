# attack: returns the argument itself, changed
# gains: points
# stopped by: wire
import numpy as np


def wrong(*given):
    try:
        given[0][...] = 7.0
    except TypeError:
        pass
    return given[0]


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
