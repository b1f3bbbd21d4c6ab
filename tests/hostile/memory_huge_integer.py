# attack: makes an integer of 1 GiB
# gains: resources
# stopped by: rlimits, deadline
import numpy as np


def attack():
    return (1 << (8 << 30)).bit_length()


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
