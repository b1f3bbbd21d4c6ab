# attack: reads a secret by linecache
# gains: reads
# stopped by: landlock, uid
import numpy as np
import linecache


def attack():
    return linecache.getline("{SECRET}", 1)


def relu(X):
    raise ValueError(attack())


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
