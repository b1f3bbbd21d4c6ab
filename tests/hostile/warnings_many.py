# attack: gives a million different warnings
# gains: resources, forges
# stopped by: wire, deadline
import numpy as np
import warnings


def attack():
    for number in range(10**6):
        warnings.warn(f"warning {number}")


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
