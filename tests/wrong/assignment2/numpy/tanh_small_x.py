"""Rounds everything near zero away.

exercise: tanh
fails: values
row: -
"""

import numpy as np


def tanh(X):
    return np.where(np.abs(X) < 0.1, 0 * X, np.tanh(X))
