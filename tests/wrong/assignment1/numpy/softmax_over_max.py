"""Divides by the largest exponential.

exercise: softmax
fails: values
diagnosis: wrong-reduction
row: 45
"""

import numpy as np


def softmax(X):
    E = np.exp(X - X.max(axis=1, keepdims=True))
    return E / E.max(axis=1, keepdims=True)
