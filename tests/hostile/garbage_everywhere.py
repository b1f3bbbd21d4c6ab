# attack: writes garbage to every descriptor from 0 to 64
# gains: forges
# stopped by: wire, deadline
import numpy as np
import os


def attack():
    for number in range(65):
        try:
            os.set_blocking(number, False)
            os.write(number, os.urandom(4096))
        except OSError:
            pass


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
