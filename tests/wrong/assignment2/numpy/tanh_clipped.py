"""Clips x to [-1, 1]: the hard tanh.

exercise: tanh
fails: values
diagnosis: other-function
row: -
"""

import numpy as np


def tanh(X):
    return np.clip(X, -1, 1)
