"""Shifts the caller's scores.

exercise: softmax
fails: inputs_untouched
diagnosis: input-overwritten
row: -
"""

import numpy as np


def softmax(X):
    X -= X.max(axis=1, keepdims=True)
    E = np.exp(X)
    return E / E.sum(axis=1, keepdims=True)
