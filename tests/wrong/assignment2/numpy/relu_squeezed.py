"""Drops axes of length one.

exercise: relu
fails: shapes
row: -
"""

import numpy as np


def relu(X):
    return np.squeeze(np.maximum(X, 0))
