"""Rounds to four digits.

exercise: sigmoid
fails: values
diagnosis: rounded
row: 18
"""

import numpy as np


def sigmoid(X):
    return np.round(1 / (1 + np.exp(-np.clip(X, -700, 700))), 4)
