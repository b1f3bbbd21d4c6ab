# attack: leaves so little depth that the worker itself cannot call its functions
# gains: crash, forges
# stopped by: process
import numpy as np
import sys


def attack():
    sys.setrecursionlimit(len(__import__("inspect").stack()) + 20)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
