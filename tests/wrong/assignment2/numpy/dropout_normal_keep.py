"""Compares normal numbers with the keep probability.

exercise: dropout_layer
fails: distribution
diagnosis: normal-noise
row: 86
"""

import numpy as np


def dropout_layer(X, dropout):
    assert 0 <= dropout <= 1
    if dropout == 0:
        return X
    if dropout == 1:
        return np.zeros_like(X)
    mask = np.random.randn(*X.shape) < 1 - dropout
    return mask * X / (1 - dropout)
