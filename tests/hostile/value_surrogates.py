# attack: returns text that no encoding can write
# gains: crash, points
# stopped by: wire
import numpy as np


def wrong(*given):
    return "\ud800\udfff" * 1000


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
