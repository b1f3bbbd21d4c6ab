"""Accepts every number as a probability.

exercise: dropout_forward
fails: bad_arguments
diagnosis: bad-arguments-accepted
row: -
"""

import numpy as np


def dropout_forward(X, dropout, training):
    if not training:
        return X, None
    mask = np.random.rand(*X.shape) >= dropout
    if dropout >= 1:
        return np.zeros_like(X), mask
    return mask * X / (1 - dropout), mask


def dropout_backward(dY, mask, dropout):
    if mask is None:
        return dY
    if dropout == 1:
        return np.zeros_like(dY)
    return mask * dY / (1 - dropout)
