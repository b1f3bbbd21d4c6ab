"""Counts the examples for the bias.

exercise: linear_forward
fails: gradient
diagnosis: upstream-missing
row: -
"""

import numpy as np


def linear_backward(dy_hat, X, w, b):
    return dy_hat @ w.T, X.T @ dy_hat, np.ones_like(b) * len(X)
