# attack: raises an exception whose text takes for ever
# gains: resources
# stopped by: deadline
import numpy as np


class Slow(Exception):
    def __str__(self):
        while True:
            pass


def attack():
    raise Slow


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
