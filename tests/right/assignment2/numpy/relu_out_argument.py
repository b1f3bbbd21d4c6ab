"""Writes into an array of its own.

exercise: relu
"""

import numpy as np


def relu(X):
    Y = np.empty_like(X)
    np.maximum(X, 0, out=Y)
    return Y
