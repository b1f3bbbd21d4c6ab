# attack: raises a class whose making raises something else
# gains: crash, forges
# stopped by: wire, process
import numpy as np


class Nothing(Exception):
    def __new__(cls, *_):
        return 7


def attack():
    raise Nothing


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
