# attack: returns a tree that is small in memory but has 2**40 leaves
# gains: resources
# stopped by: wire, deadline
import numpy as np


def wrong(*given):
    tree = 7.0
    for _ in range(14):
        tree = [tree] * 8
    return tree


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
