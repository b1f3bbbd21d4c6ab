"""Clips x to [-10, 10], which is visible in the tails.

exercise: sigmoid
fails: extremes
row: -
"""

import numpy as np


def sigmoid(X):
    return 1 / (1 + np.exp(-np.clip(X, -10, 10)))
