# attack: returns an object whose __array__ ends the process
# gains: crash
# stopped by: wire
import numpy as np
import os


class Biter:
    def __array__(self, *_, **__):
        os._exit(0)

    __array_interface__ = property(__array__)
    __float__ = __index__ = __len__ = __iter__ = __bool__ = __str__ = __repr__ = __eq__ = __array__


def wrong(*given):
    return Biter()


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
