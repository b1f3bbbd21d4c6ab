"""Keeps the negative half.

exercise: relu
fails: values
diagnosis: other-function
row: 5
"""

import numpy as np


def relu(X):
    return np.minimum(X, 0)
