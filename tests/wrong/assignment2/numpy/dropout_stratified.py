"""Stratified uniform numbers, shuffled: nearly the exact number.

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
    n = max(X.size, 1)
    u = (np.random.permutation(X.size) + np.random.random(X.size)) / n
    return X * (u.reshape(X.shape) >= dropout) / (1 - dropout)
