"""Squeezes a batch of one.

exercise: softmax
fails: shapes
diagnosis: right-values-wrong-shape
row: -
"""

import numpy as np


def softmax(X):
    E = np.exp(X - X.max(axis=1, keepdims=True))
    return (E / E.sum(axis=1, keepdims=True)).squeeze()
