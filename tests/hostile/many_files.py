# attack: leaves 20,000 files that somebody has to remove
# gains: resources
# stopped by: landlock, rlimits
import numpy as np


def attack():
    for number in range(20_000):
        open(f"{number}", "w").close()
    print("HARMED: 20,000 files")


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
