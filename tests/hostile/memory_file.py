# attack: fills 1 GiB of a file that exists in memory only
# gains: resources
# stopped by: rlimits, seccomp
import numpy as np
import os


def attack():
    number = os.memfd_create("x")
    for _ in range(16):
        os.write(number, b"x" * (64 << 20))
    print("HARMED: a file of 1 GiB in memory")


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
