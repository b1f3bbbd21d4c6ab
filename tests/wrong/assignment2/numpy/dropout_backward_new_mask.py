"""Draws a new mask.

exercise: dropout_forward
fails: gradient
diagnosis: mask-redrawn
row: 95
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
    return dY * (np.random.rand(*dY.shape) >= dropout) / (1 - dropout)
