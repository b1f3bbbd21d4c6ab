# attack: reads a secret by the loader of modules
# gains: reads
# stopped by: landlock, uid
import numpy as np
from importlib.machinery import SourceFileLoader


def attack():
    return SourceFileLoader("x", "{SECRET}").get_data("{SECRET}").decode()


def relu(X):
    raise ValueError(attack())


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
