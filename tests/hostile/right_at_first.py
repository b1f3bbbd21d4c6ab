# attack: is right during the first half second
# gains: points
# stopped by: process
import numpy as np
import time

start = time.monotonic()


def relu(X):
    return np.maximum(X, 0) if time.monotonic() - start < 0.5 else np.full(np.shape(X), 7.0)


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
