"""Drops more for good if the first array that it ever saw was large.

exercise: dropout_layer
fails: independence
row: -
"""

import numpy as np

FIRST_SIZES = []


def dropout_layer(X, dropout):
    assert 0 <= dropout <= 1
    FIRST_SIZES.append(X.size)
    if dropout == 1:
        return np.zeros_like(X)
    rate = dropout if FIRST_SIZES[0] < 100 else dropout**0.5
    return X * (np.random.uniform(size=X.shape) > rate) / (1 - dropout)
