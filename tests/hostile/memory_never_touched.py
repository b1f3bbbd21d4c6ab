# attack: reserves 1 TiB without touching it
# gains: resources
# stopped by: rlimits
import numpy as np


def attack():
    blocks = []
    for _ in range(128):
        blocks.append(np.empty(1 << 30))
    print("HARMED: reserved 1 TiB")


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
