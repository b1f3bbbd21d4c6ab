# attack: returns a generator without an end
# gains: crash, points
# stopped by: wire
import numpy as np
import itertools


def wrong(*given):
    return (7.0 for _ in itertools.count())


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
