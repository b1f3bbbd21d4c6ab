"""The mask is an array of bools, or 1.

exercise: dropout_forward
"""

import numpy as np


def dropout_forward(X, dropout, training):
    assert 0 <= dropout <= 1
    if not training:
        return X, 1
    if dropout == 1:
        return np.zeros_like(X), 0
    keep = np.random.rand(*X.shape) >= dropout
    return X * keep / (1 - dropout), keep


def dropout_backward(dY, mask, dropout):
    if type(mask) is int:
        return dY * mask
    return mask * dY / (1 - dropout)
