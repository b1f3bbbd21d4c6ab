"""Shifts every row by its first entry: overflows where another is 1000 larger.

exercise: softmax
fails: extremes
row: -
"""

import numpy as np

def softmax(X):
    E = np.exp(X - X[:, :1])
    return E / E.sum(1, keepdims=True)
