# attack: raises exceptions that are each other's cause
# gains: crash, forges
# stopped by: wire, process
import numpy as np


def attack():
    left, right = ValueError("left"), ValueError("right")
    left.__cause__, right.__cause__ = right, left
    left.__context__ = left
    raise left


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
