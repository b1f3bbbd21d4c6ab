# attack: returns a subclass of ndarray that answers every comparison with True
# gains: crash, points
# stopped by: wire
import numpy as np


class Agree(np.ndarray):
    def __eq__(self, other):
        return True

    __le__ = __lt__ = __ge__ = __gt__ = __sub__ = __eq__

    def __array_ufunc__(self, *_, **__):
        return True

    def __array_function__(self, *_, **__):
        return True


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0).view(Agree)


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
