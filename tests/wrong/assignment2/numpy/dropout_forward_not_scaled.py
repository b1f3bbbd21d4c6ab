"""Forgets to scale what was kept.

exercise: dropout_forward
fails: support
diagnosis: scale-missing
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
    return mask * X, mask


def dropout_backward(dY, mask, dropout):
    if mask is None:
        return dY
    if dropout == 1:
        return np.zeros_like(dY)
    return mask * dY / (1 - dropout)
