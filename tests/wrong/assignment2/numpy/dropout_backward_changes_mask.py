"""The backward scales the mask in place: a second backward scales twice.

exercise: dropout_forward
fails: gradient
row: -
"""

import numpy as np

def dropout_forward(X, dropout, training):
    assert 0 <= dropout <= 1
    if not training:
        return X, None
    mask = (np.random.random(X.shape) >= dropout).astype(X.dtype)
    if dropout == 1:
        return np.zeros_like(X), mask
    return mask * X / (1 - dropout), mask

def dropout_backward(dY, mask, dropout):
    if mask is None:
        return dY
    if dropout < 1:
        mask /= 1 - dropout
    return mask * dY
