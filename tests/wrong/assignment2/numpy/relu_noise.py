"""Adds a random leak, as randomised ReLU does in training.

exercise: relu
fails: values
diagnosis: not-repeatable
row: -
"""

import numpy as np


def relu(X):
    return np.where(X > 0, X, X * np.random.rand(*X.shape))
