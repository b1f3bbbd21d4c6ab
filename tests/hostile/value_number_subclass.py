# attack: returns a subclass of float whose arithmetic lies
# gains: crash, points
# stopped by: wire
import numpy as np


class Lie(float):
    __sub__ = __rsub__ = __mul__ = __abs__ = lambda self, *_: 0.0
    __eq__ = __le__ = __lt__ = lambda self, *_: True


def wrong(*given):
    return Lie(7.0)


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
