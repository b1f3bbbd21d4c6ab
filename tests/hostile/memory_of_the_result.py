# attack: returns a list of the same large array many times, so that the reply needs 6 GiB
# gains: resources
# stopped by: wire
import numpy as np


def attack():
    return [np.ones(1 << 20)] * 768


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
