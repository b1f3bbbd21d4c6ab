# attack: returns a subclass of ndarray whose __array_finalize__ bites
# gains: crash, points
# stopped by: wire
import numpy as np


class Biter(np.ndarray):
    def __array_finalize__(self, other):
        if other is not None and type(other) is Biter:
            raise SystemExit


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0).view(Biter)


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
