# attack: is right as often as a grader might try
# gains: points
# stopped by: process
import numpy as np
import itertools

calls = itertools.count()


def relu(X):
    return np.maximum(X, 0) if next(calls) < 20 else np.full(np.shape(X), 7.0)


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
