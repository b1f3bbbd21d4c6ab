# attack: raises a SyntaxError that points into a file of others and a line of its own
# gains: reads, forges
# stopped by: wire, process
import numpy as np


def attack():
    raise SyntaxError("passed", ("{SECRET}", 2**31, -5, "\x1b[31m" * 10**5, None, None))


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
