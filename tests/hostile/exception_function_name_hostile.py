# attack: raises an exception in a function whose name holds NUL, ANSI codes and HTML
# gains: crash, forges
# stopped by: wire, process
import numpy as np


def attack():
    def inner():
        raise ValueError("x")

    inner.__code__ = inner.__code__.replace(co_name="</td>\x1b[31m\0\n" * 1000, co_firstlineno=2**31 - 10)
    inner()


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
