# attack: returns a list that holds itself
# gains: crash, points
# stopped by: wire
import numpy as np


def wrong(*given):
    cycle = []
    cycle.extend([cycle, cycle])
    return cycle


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
