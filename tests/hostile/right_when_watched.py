# attack: finds in the worker's frames which call is a comparison and is right in those only
# gains: points
# stopped by: process
import numpy as np
import sys


def relu(X):
    frame = sys._getframe()
    while frame is not None and "request" not in frame.f_locals:
        frame = frame.f_back
    calls = getattr(frame.f_locals["request"], "calls", ()) if frame else ()
    return np.maximum(X, 0) if len(calls) == 1 else np.full(np.shape(X), 7.0)


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
