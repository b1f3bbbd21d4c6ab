# attack: raises groups of exceptions 10,000 deep
# gains: crash, forges
# stopped by: wire, process
import numpy as np


def attack():
    error = ValueError("x")
    for _ in range(10**4):
        error = ExceptionGroup("x", [error])
    raise error


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
