# attack: raises a million exceptions where nobody can catch them, so that their texts flood the output
# gains: resources
# stopped by: deadline
import numpy as np


class Last:
    def __del__(self):
        raise ValueError("x" * 100)


def attack():
    for _ in range(10**6):
        Last()


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
