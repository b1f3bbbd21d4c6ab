# attack: returns an object that can be iterated for ever and says that it is a list
# gains: crash, points
# stopped by: wire
import numpy as np


class Endless(list):
    def __iter__(self):
        while True:
            yield 7.0

    def __len__(self):
        return 2**62

    def __getitem__(self, index):
        return self


def wrong(*given):
    return Endless([7.0])


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
