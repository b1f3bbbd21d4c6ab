# attack: puts its own pipe in the place of every descriptor, so that the worker talks to itself
# gains: crash, forges
# stopped by: wire, deadline
import numpy as np
import os


def attack():
    reading, writing = os.pipe()
    for number in range(64):
        if number not in (reading, writing):
            os.dup2(reading if number % 2 else writing, number)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
