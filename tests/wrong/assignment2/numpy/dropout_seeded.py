"""Seeds the generator in every call.

exercise: dropout_layer
fails: independence
diagnosis: seeded-inside
row: 75
"""

import numpy as np


def dropout_layer(X, dropout):
    assert 0 <= dropout <= 1
    if dropout == 0:
        return X
    if dropout == 1:
        return np.zeros_like(X)
    np.random.seed(0)
    mask = np.random.rand(*X.shape) >= dropout
    return mask * X / (1 - dropout)
