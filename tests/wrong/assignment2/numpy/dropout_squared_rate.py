"""Drops where two draws agree: the rate is squared.

exercise: dropout_layer
fails: distribution
diagnosis: wrong-rate
row: -
"""

import numpy as np


def dropout_layer(X, dropout):
    assert 0 <= dropout <= 1
    if dropout == 0:
        return X
    if dropout == 1:
        return np.zeros_like(X)
    mask = (np.random.rand(*X.shape) >= dropout) | (np.random.rand(*X.shape) >= dropout)
    return mask * X / (1 - dropout)
