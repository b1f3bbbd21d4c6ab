# attack: leaves the next one no place to print to
# gains: crash, forges
# stopped by: process
import numpy as np
import os
import sys


def attack():
    for number in (0, 1, 2):
        os.close(number)
    sys.stdout = sys.stderr = sys.stdin = None


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
