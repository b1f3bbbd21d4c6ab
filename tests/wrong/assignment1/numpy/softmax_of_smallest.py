"""Prefers the smallest score.

exercise: softmax
fails: values
diagnosis: operation-swapped
row: -
"""

import numpy as np


def softmax(X):
    E = np.exp(X.min() - X)
    return E / E.sum(axis=1, keepdims=True)
