"""Leaks for good if the first array that it ever saw had other than three axes.

exercise: relu
fails: repeatable
row: -
"""

import numpy as np

FIRST_AXES = []


def relu(X):
    FIRST_AXES.append(X.ndim)
    return np.where(X > 0, X, 0 * X if FIRST_AXES[0] == 3 else 0.01 * X)
