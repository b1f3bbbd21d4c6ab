"""Normalises over the batch, not over the classes.

exercise: softmax
fails: values
diagnosis: wrong-axis
row: -
"""

import numpy as np


def softmax(X):
    E = np.exp(X - X.max(axis=0, keepdims=True))
    return E / E.sum(axis=0, keepdims=True)
