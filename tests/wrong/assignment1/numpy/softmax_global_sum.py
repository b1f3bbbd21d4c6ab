"""Divides by the sum of the whole batch.

exercise: softmax
fails: values
diagnosis: summed-too-far
row: 47
"""

import numpy as np


def softmax(X):
    E = np.exp(X - X.max())
    return E / E.sum()
