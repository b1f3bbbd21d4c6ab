# attack: an object that is freed after the call never finishes dying
# gains: resources
# stopped by: deadline
import numpy as np


class Sticky:
    def __del__(self):
        while True:
            pass


def attack():
    return np.array([Sticky()], dtype=object)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
