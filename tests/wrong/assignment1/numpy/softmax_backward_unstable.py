"""Computes P from X again without a shift.

exercise: softmax
fails: extremes
row: -
"""

import numpy as np


def softmax_backward(dP, X, P):
    E = np.exp(X)
    P = E / E.sum(axis=1, keepdims=True)
    return P * (dP - (dP * P).sum(axis=1, keepdims=True))
