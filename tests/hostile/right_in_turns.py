# attack: is right in every second call
# gains: points
# stopped by: process
import numpy as np


calls = []


def relu(X):
    calls.append(1)
    return np.maximum(X, 0) if len(calls) % 2 else np.full(np.shape(X), 7.0)


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
