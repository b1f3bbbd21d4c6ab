# attack: raises an exception whose text is 1 GiB
# gains: resources
# stopped by: wire, process
import numpy as np


class Large(Exception):
    def __str__(self):
        return "x" * (1 << 30)


def attack():
    raise Large


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
