"""Drops the smallest entries, without chance.

exercise: dropout_layer
fails: independence
row: -
"""

import numpy as np


def dropout_layer(X, dropout):
    assert 0 <= dropout <= 1
    if dropout == 0:
        return X
    if dropout == 1:
        return np.zeros_like(X)
    mask = np.abs(X) >= np.quantile(np.abs(X), dropout)
    return mask * X / (1 - dropout)
