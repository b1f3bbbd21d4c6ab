"""Drops whole rows.

exercise: dropout_layer
fails: independence
diagnosis: mask-for-rows
row: 85
"""

import numpy as np


def dropout_layer(X, dropout):
    assert 0 <= dropout <= 1
    if dropout == 0:
        return X
    if dropout == 1:
        return np.zeros_like(X)
    mask = np.random.rand(X.shape[0], *[1] * (X.ndim - 1)) >= dropout
    return mask * X / (1 - dropout)
