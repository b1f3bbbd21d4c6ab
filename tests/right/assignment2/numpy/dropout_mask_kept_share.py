"""The mask counts in small integers.

exercise: dropout_forward
"""

import numpy as np


def dropout_forward(X, dropout, training):
    assert 0 <= dropout <= 1
    if not training:
        return X, None
    if dropout == 1:
        return np.zeros_like(X), False
    keep = np.random.rand(*X.shape) >= dropout
    return X * keep / (1 - dropout), keep.astype(np.int8)


def dropout_backward(dY, mask, dropout):
    if mask is None:
        return dY.copy()
    if mask is False:
        return np.zeros_like(dY)
    return np.where(mask == 1, dY / (1 - dropout), np.zeros_like(dY))
