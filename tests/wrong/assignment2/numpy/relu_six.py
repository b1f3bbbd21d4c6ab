"""Cuts the output off at 6, as ReLU6 does.

exercise: relu
fails: extremes
row: -
"""

import numpy as np


def relu(X):
    return np.clip(X, 0, 6)
