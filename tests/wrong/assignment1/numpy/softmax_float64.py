"""Returns float64 whatever it is given.

exercise: softmax
fails: shapes
diagnosis: dtype-changed
row: -
"""

import numpy as np


def softmax(X):
    E = np.exp((X - X.max(axis=1, keepdims=True)).astype(float))
    return E / E.sum(axis=1, keepdims=True)
