# attack: returns an array of objects whose arithmetic always gives zero
# gains: crash, points
# stopped by: wire
import numpy as np


class Zero:
    def __sub__(self, other):
        return 0.0

    __rsub__ = __mul__ = __abs__ = __float__ = lambda self, *_: 0.0


def wrong(*given):
    array = np.empty(np.shape(given[0]), object)
    array.fill(Zero())
    return array


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
