"""Selects with where.

exercise: relu
"""

import numpy as np


def relu_backward(dY, X, Y):
    return np.where(X > 0, dY, 0)
