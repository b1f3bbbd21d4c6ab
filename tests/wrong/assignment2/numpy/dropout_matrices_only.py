"""Works for matrices only.

exercise: dropout_layer
fails: shapes
diagnosis: -
row: -
"""

import numpy as np


def dropout_layer(X, dropout):
    assert 0 <= dropout <= 1
    if dropout == 0:
        return X
    if dropout == 1:
        return np.zeros_like(X)
    mask = np.random.rand(X.shape[0], X.shape[1]) >= dropout
    return mask * X / (1 - dropout)
