"""Subtracts the mean in place of the maximum.

exercise: softmax
fails: extremes
diagnosis: wrong-reduction
row: -
"""

import numpy as np


def softmax(X):
    E = np.exp(X - X.mean(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)
