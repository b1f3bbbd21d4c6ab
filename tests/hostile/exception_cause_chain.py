# attack: raises an exception with a chain of a million causes
# gains: crash, forges
# stopped by: wire, process
import numpy as np


def attack():
    last = ValueError("x")
    for number in range(10**6):
        error = ValueError(number)
        error.__cause__ = last
        last = error
    raise last


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
