# attack: takes the modules that everybody needs out of the system
# gains: crash, forges
# stopped by: process
import numpy as np
import sys


def attack():
    for name in list(sys.modules):
        if name.partition(".")[0] in ("numpy", "ast", "linecache", "warnings", "importlib"):
            del sys.modules[name]


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
