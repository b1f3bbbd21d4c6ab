"""Subtracts one maximum for the whole batch.

exercise: softmax
fails: extremes
diagnosis: max-of-whole-array
row: 46
"""

import numpy as np


def softmax(X):
    E = np.exp(X - X.max())
    return E / E.sum(axis=1, keepdims=True)
