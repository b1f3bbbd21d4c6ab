"""Does not subtract the maximum.

exercise: softmax
fails: extremes
diagnosis: max-not-subtracted
row: 50
"""

import numpy as np


def softmax(X):
    E = np.exp(X)
    return E / E.sum(axis=1, keepdims=True)
