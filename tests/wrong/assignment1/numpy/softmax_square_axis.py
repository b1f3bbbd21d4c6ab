"""Sums along the axis as long as the rows: the wrong one when N = C.

exercise: softmax
fails: values
row: -
"""

import numpy as np

def softmax(X):
    E = np.exp(X - X.max(axis=1, keepdims=True))
    axis = X.shape.index(X.shape[1])
    return E / E.sum(axis=axis, keepdims=True)
