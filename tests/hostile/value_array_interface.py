# attack: returns an object that claims to lie at address 1
# gains: crash, reads
# stopped by: wire
import numpy as np


class Liar:
    __array_interface__ = {"shape": (1000,), "typestr": "<f8", "data": (1, False), "version": 3}


def wrong(*given):
    return Liar()


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
