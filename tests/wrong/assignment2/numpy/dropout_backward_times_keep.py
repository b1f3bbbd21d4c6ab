"""Multiplies by the keep probability.

exercise: dropout_forward
fails: gradient
diagnosis: wrong-factor
row: -
"""

import numpy as np


def dropout_forward(X, dropout, training):
    assert 0 <= dropout <= 1
    if not training:
        return X, None
    mask = np.random.rand(*X.shape) >= dropout
    if dropout == 1:
        return np.zeros_like(X), mask
    return mask * X / (1 - dropout), mask


def dropout_backward(dY, mask, dropout):
    if mask is None:
        return dY
    if dropout == 1:
        return np.zeros_like(dY)
    return mask * dY * (1 - dropout)
