"""Draws from a binomial distribution.

exercise: dropout_layer
"""

import numpy as np


def dropout_layer(X, dropout):
    assert 0 <= dropout <= 1
    if dropout == 1:
        return 0 * X
    mask = np.random.binomial(1, 1 - dropout, X.shape)
    return (mask * X / (1 - dropout)).astype(X.dtype)
