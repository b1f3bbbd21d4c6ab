"""Drops exactly the same number of entries in every call.

exercise: dropout_layer
fails: independence
diagnosis: fixed-count
row: 91
"""

import numpy as np


def dropout_layer(X, dropout):
    assert 0 <= dropout <= 1
    if dropout == 0:
        return X
    if dropout == 1:
        return np.zeros_like(X)
    mask = np.ones(X.size, bool)
    mask[np.random.permutation(X.size)[: round(dropout * X.size)]] = False
    return mask.reshape(X.shape) * X / (1 - dropout)
