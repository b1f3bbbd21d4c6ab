"""Draws half of the columns and uses them twice.

exercise: dropout_layer
fails: independence
diagnosis: entries-dependent
row: -
"""

import numpy as np


def dropout_layer(X, dropout):
    assert 0 <= dropout <= 1
    if dropout == 0:
        return X
    if dropout == 1:
        return np.zeros_like(X)
    half = np.random.rand(*X.shape[:-1], (X.shape[-1] + 1) // 2)
    mask = np.concatenate([half, half], -1)[..., : X.shape[-1]] >= dropout
    return mask * X / (1 - dropout)
