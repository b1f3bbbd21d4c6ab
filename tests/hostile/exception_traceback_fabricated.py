# attack: raises an exception with a traceback of a million lines that it made itself
# gains: crash, forges
# stopped by: wire, process
import numpy as np
import sys
import types


def attack():
    trace = None
    for number in range(10**6):
        trace = types.TracebackType(trace, sys._getframe(), 0, 2**31 - 1)
    raise ValueError("x").with_traceback(trace)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
