"""Shuffles the entries.

exercise: dropout_layer
fails: support
row: -
"""

import numpy as np


def dropout_layer(X, dropout):
    assert 0 <= dropout <= 1
    if dropout == 0:
        return X
    if dropout == 1:
        return np.zeros_like(X)
    X = X.reshape(-1)[np.random.permutation(X.size)].reshape(X.shape)
    mask = np.random.rand(*X.shape) >= dropout
    return mask * X / (1 - dropout)
