# attack: gives warnings of a hundred megabytes
# gains: resources, forges
# stopped by: wire
import numpy as np
import warnings


def attack():
    for number in range(20):
        warnings.warn(str(number) * (100 << 20))


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
