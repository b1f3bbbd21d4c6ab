# attack: returns a tuple that unpacks and iterates as it likes
# gains: crash, points
# stopped by: wire
import numpy as np


class Two(tuple):
    def __iter__(self):
        raise SystemExit

    __len__ = __getitem__ = __eq__ = __iter__


def wrong(*given):
    return Two([7.0, 8.0])


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
