"""Subtracts the largest magnitude.

exercise: softmax
fails: extremes
row: -
"""

import numpy as np


def softmax(X):
    E = np.exp(X - np.abs(X).max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)
