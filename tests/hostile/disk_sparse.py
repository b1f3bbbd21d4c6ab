# attack: makes a sparse file of 1 TiB
# gains: resources
# stopped by: rlimits, landlock
import numpy as np
import os


def attack():
    with open("sparse", "wb") as file:
        os.truncate(file.fileno(), 1 << 40)
    print("HARMED: a file of 1 TiB")


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
