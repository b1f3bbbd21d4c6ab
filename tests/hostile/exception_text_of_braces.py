# attack: raises an exception whose text is a format string that reaches for the grader's variables
# gains: crash, forges
# stopped by: wire, process
import numpy as np


def attack():
    raise ValueError("{message.__class__.__mro__[1].__subclasses__} {0} {} %s %n")


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
