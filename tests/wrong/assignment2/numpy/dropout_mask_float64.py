"""A mask of float64 turns float32 into float64.

exercise: dropout_layer
fails: shapes
diagnosis: dtype-changed
row: -
"""

import numpy as np


def dropout_layer(X, dropout):
    assert 0 <= dropout <= 1
    if dropout == 0:
        return X
    if dropout == 1:
        return np.zeros_like(X)
    mask = (np.random.rand(*X.shape) >= dropout).astype(np.float64)
    return mask * X / (1 - dropout)
