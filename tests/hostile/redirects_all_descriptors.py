# attack: puts /dev/null in the place of every descriptor
# gains: crash
# stopped by: wire, deadline
import numpy as np
import os


def attack():
    null = os.open(os.devnull, os.O_RDWR)
    for number in range(64):
        os.dup2(null, number)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
