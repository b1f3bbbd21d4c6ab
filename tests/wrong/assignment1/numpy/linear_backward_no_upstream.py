"""Forgets the gradient from above in dX.

exercise: linear_forward
fails: gradient
diagnosis: upstream-missing
row: -
"""

import numpy as np


def linear_backward(dy_hat, X, w, b):
    return np.ones_like(dy_hat) @ w.T, X.T @ dy_hat, dy_hat.sum(0)
