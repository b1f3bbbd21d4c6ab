"""Drops axes of length one.

exercise: relu
fails: shapes
diagnosis: right-values-wrong-shape
row: -
"""

import numpy as np


def relu(X):
    return np.squeeze(np.maximum(X, 0))
