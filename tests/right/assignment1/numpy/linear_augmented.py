"""Bias as one more weight for a column of ones.

exercise: linear_forward
"""

import numpy as np

def linear_with_ones(X):
    return np.hstack([X, np.ones((X.shape[0], 1), dtype=X.dtype)])

def linear_forward(X, w, b):
    return linear_with_ones(X) @ np.vstack([w, b.reshape(1, 1)])

def linear_backward(dy_hat, X, w, b):
    both = linear_with_ones(X).T @ dy_hat
    return np.outer(dy_hat, w), both[:-1], both[-1]
