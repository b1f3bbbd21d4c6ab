# attack: returns a list 100,000 deep
# gains: crash, points
# stopped by: wire
import numpy as np


def wrong(*given):
    deep = []
    for _ in range(10**5):
        deep = [deep]
    return deep


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
