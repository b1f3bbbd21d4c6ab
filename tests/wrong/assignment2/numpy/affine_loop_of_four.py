"""Loops over a fixed number of outputs.

exercise: affine_forward
fails: values
diagnosis: -
row: -
"""

import numpy as np


def affine_forward(X, W, b):
    Y = np.zeros((X.shape[0], 4), dtype=X.dtype)
    for j in range(4):
        Y[:, j] = X @ W[:, j] + b[j]
    return Y
