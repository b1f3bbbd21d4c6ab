"""Normalises over the last axis in place, on an array of its own.

exercise: softmax
"""

import numpy as np


def softmax(X):
    E = X - np.max(X, axis=-1, keepdims=True)
    np.exp(E, out=E)
    E /= E.sum(axis=-1, keepdims=True)
    return E
