"""Counts the examples for the bias.

exercise: affine_forward
fails: gradient
diagnosis: upstream-missing
row: 42
"""

import numpy as np


def affine_backward(dY, X, W, b):
    return dY @ W.T, X.T @ dY, np.ones_like(b) * dY.shape[0]
