# attack: returns a tree of 2**40 branches that end in empty lists
# gains: resources
# stopped by: wire, deadline
import numpy as np


def wrong(*given):
    tree = []
    for _ in range(15):
        tree = (tree,) * 100
    return tree


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
