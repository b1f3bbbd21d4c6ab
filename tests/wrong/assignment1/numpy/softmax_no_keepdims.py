"""Divides by a sum without its axis.

exercise: softmax
fails: values
diagnosis: -
row: -
"""

import numpy as np


def softmax(X):
    E = np.exp(X - X.max(axis=1, keepdims=True))
    return E / E.sum(axis=1)
