"""The mask is scaled already, and the backward scales again.

exercise: dropout_forward
fails: gradient
diagnosis: scaled-twice
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
    mask = mask / (1 - dropout)
    return (mask * X).astype(X.dtype), mask


def dropout_backward(dY, mask, dropout):
    if mask is None:
        return dY
    if dropout == 1:
        return np.zeros_like(dY)
    return (mask * dY / (1 - dropout)).astype(dY.dtype)
