# attack: raises an exception whose name holds line breaks, ANSI codes and HTML
# gains: crash, forges
# stopped by: wire, process
import numpy as np


def attack():
    raise type("Passed\n<b>\x1b[32m\u202e" * 1000, (Exception,), {})("x")


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
