"""Chooses one formula for the whole array.

exercise: sigmoid
fails: extremes
diagnosis: overflow
row: -
"""

import numpy as np


def sigmoid(X):
    if X.shape and X.shape[0] and X.min() >= 0:
        return 1 / (1 + np.exp(-X))
    return np.exp(X) / (1 + np.exp(X))
