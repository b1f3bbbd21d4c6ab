# attack: looks for words in its environment that are not needed here
# gains: reads
# stopped by: process
import numpy as np
import os


def attack():
    for name in os.environ:
        if any(word in name.upper() for word in ("SECRET", "TOKEN", "PASSWORD", "API_KEY")):
            print("HARMED: the environment holds", name)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
