"""Exactly k entries of every row are dropped.

exercise: dropout_layer
fails: independence
row: -
"""

import numpy as np

def dropout_layer(X, dropout):
    if not 0 <= dropout <= 1:
        raise ValueError("dropout")
    if dropout == 1:
        return np.zeros_like(X)
    k = int(round(dropout * X.shape[-1]))
    rank = np.argsort(np.argsort(np.random.random(X.shape), axis=-1), axis=-1)
    return X * (rank >= k) / (1 - dropout)
