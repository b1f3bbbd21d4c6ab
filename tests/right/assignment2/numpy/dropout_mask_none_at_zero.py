"""Nothing is dropped for 0, either.

exercise: dropout_forward
"""

import numpy as np


def dropout_forward(X, dropout, training):
    assert 0 <= dropout <= 1
    if not training or dropout == 0:
        return X, None
    if dropout == 1:
        return np.zeros_like(X), 0
    keep = np.random.rand(*X.shape) >= dropout
    return X * keep / (1 - dropout), keep


def dropout_backward(dY, mask, dropout):
    if mask is None:
        return dY
    if dropout == 1:
        return 0 * dY
    return dY * mask / (1 - dropout)
