"""Subtracts the first row's maximum from all rows.

exercise: softmax
fails: extremes
row: -
"""

import numpy as np


def softmax(X):
    E = np.exp(X - X[0].max())
    return E / E.sum(axis=1, keepdims=True)
