"""Draws one number for every two neighbours.

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
    n = X.shape[-1]
    noise = np.random.rand(*X.shape[:-1], (n + 1) // 2)
    mask = np.concatenate([noise[..., i // 2 : i // 2 + 1] for i in range(n)], -1) >= dropout
    return mask * X / (1 - dropout)
