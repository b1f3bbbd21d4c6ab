# attack: raises an integer to an enormous power in one bytecode
# gains: resources
# stopped by: deadline, rlimits
import numpy as np


def attack():
    base, exponent = 7, 10**9
    return base**exponent % 10


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
