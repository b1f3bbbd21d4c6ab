"""The mask holds the places that were dropped.

exercise: dropout_forward
"""

import numpy as np


def dropout_forward(X, dropout, training):
    assert 0 <= dropout <= 1
    if not training:
        return X, None
    if dropout == 1:
        return np.zeros_like(X), "everything"
    keep = np.random.rand(*X.shape) >= dropout
    return X * keep / (1 - dropout), np.nonzero(~keep)


def dropout_backward(dY, mask, dropout):
    if mask is None:
        return dY
    if isinstance(mask, str):
        return 0 * dY
    dX = dY / (1 - dropout)
    dX[mask] = 0
    return dX
