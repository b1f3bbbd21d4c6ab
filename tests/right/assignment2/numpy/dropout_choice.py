"""Chooses the factor of each entry.

exercise: dropout_layer
"""

import numpy as np


def dropout_layer(X, dropout):
    assert 0 <= dropout <= 1
    if dropout == 1:
        return 0 * X
    mask = np.random.choice([0.0, 1 / (1 - dropout)], size=X.shape, p=[dropout, 1 - dropout])
    return (mask * X).astype(X.dtype)
