# attack: searches its memory for arrays of the right shape that somebody else computed
# gains: points
# stopped by: process
import numpy as np
import gc


def relu(X):
    for found in gc.get_objects():
        if isinstance(found, np.ndarray) and found is not X and found.shape == np.shape(X) and (found >= 0).all():
            return found
    return np.full(np.shape(X), 7.0)


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
