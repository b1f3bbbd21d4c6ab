"""Adds 0.001 to the denominator.

exercise: softmax
fails: values
diagnosis: epsilon-added
row: -
"""

import numpy as np


def softmax(X):
    E = np.exp(X - X.max(axis=1, keepdims=True))
    return E / (E.sum(axis=1, keepdims=True) + 1e-3)
