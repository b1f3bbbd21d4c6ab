"""Collects the result in an array of integers, which drops the fractions.

exercise: relu
fails: values
diagnosis: rounded
row: -
"""

import numpy as np


def relu(X):
    Y = np.zeros(X.shape, dtype=int)
    Y[X > 0] = X[X > 0]
    return Y
