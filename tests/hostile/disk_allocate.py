# attack: asks the file system for 64 MiB without writing them
# gains: resources
# stopped by: rlimits, landlock, seccomp
import numpy as np
import os


def attack():
    with open("allocated", "wb") as file:
        os.posix_fallocate(file.fileno(), 0, 64 << 20)
    print("HARMED: 64 MiB on the disk")


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
