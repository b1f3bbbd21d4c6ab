# attack: opens descriptors until there are no more
# gains: resources
# stopped by: rlimits
import numpy as np
import os


def attack():
    opened = [os.open(os.devnull, os.O_RDONLY)]
    try:
        for _ in range(20_000):
            opened.append(os.dup(opened[0]))
    finally:
        if len(opened) > 2000:
            print("HARMED: opened", len(opened))


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
