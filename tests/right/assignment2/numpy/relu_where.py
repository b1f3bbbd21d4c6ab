"""Selects with where.

exercise: relu
"""

import numpy as np


def relu(X):
    return np.where(X > 0, X, 0)
