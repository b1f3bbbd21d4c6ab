"""Subtracts a little more than the maximum.

exercise: softmax
"""

import numpy as np


def softmax(X):
    E = np.exp(X - X.max(axis=1, keepdims=True) - 1)
    return E / E.sum(axis=1, keepdims=True)
