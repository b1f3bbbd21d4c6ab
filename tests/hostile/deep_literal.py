# attack: parses a very deep expression at run time
# gains: crash
# stopped by: process
import numpy as np
import ast
import sys


def attack():
    sys.setrecursionlimit(10**8)
    ast.literal_eval("-" * 10**6 + "1")


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
