# attack: returns an integer of a hundred thousand digits
# gains: crash, points
# stopped by: wire
import numpy as np


def wrong(*given):
    return 10**100_000


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
