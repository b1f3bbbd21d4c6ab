# attack: returns an object whose __class__ is ndarray's
# gains: crash, points
# stopped by: wire
import numpy as np


class Liar:
    __class__ = property(lambda self: np.ndarray)
    shape = dtype = size = ndim = property(lambda self: 1 / 0)


def wrong(*given):
    return Liar()


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
