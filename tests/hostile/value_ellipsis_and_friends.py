# attack: returns what is no number at all
# gains: crash, points
# stopped by: wire
import numpy as np


def wrong(*given):
    return ..., NotImplemented, type, wrong, np, open


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
