# attack: waits for a line on standard input for ever
# gains: resources
# stopped by: deadline, process
import numpy as np
import os


def attack():
    reading, writing = os.pipe()
    os.dup2(reading, 0)
    input()


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
