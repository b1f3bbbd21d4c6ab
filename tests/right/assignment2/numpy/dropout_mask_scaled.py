"""The mask holds the factors.

exercise: dropout_forward
"""

import numpy as np


def dropout_forward(X, dropout, training):
    assert 0 <= dropout <= 1
    if not training:
        return X, np.ones_like(X)
    if dropout == 1:
        return np.zeros_like(X), np.zeros_like(X)
    keep = np.random.rand(*X.shape) >= dropout
    return X * keep / (1 - dropout), (keep / (1 - dropout)).astype(X.dtype)


def dropout_backward(dY, mask, dropout):
    return dY * mask
