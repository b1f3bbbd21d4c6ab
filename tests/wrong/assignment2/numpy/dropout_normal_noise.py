"""Draws normal numbers for the mask.

exercise: dropout_layer
fails: distribution
diagnosis: normal-noise
row: 81
"""

import numpy as np


def dropout_layer(X, dropout):
    assert 0 <= dropout <= 1
    if dropout == 0:
        return X
    if dropout == 1:
        return np.zeros_like(X)
    mask = np.random.randn(*X.shape) > dropout
    return mask * X / (1 - dropout)
