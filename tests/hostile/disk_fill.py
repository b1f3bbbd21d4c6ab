# attack: writes 64 MiB into its own folder
# gains: resources
# stopped by: rlimits, landlock
import numpy as np


def attack():
    with open("big", "wb") as file:
        for _ in range(64):
            file.write(b"x" * (1 << 20))
    print("HARMED: 64 MiB on the disk")


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
