# attack: finds the server in the frames that called it
# gains: forges
# stopped by: wire
import numpy as np
import sys


def attack():
    frame = sys._getframe()
    while frame is not None:
        found = frame.f_locals.get("self")
        if hasattr(found, "_wire"):
            found._wire._replies.write(b"x" * 64)
        frame = frame.f_back


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
