"""Compares the distribution function of normal noise.

exercise: dropout_layer
"""

import numpy as np


def dropout_layer(X, dropout):
    assert 0 <= dropout <= 1
    if dropout == 1:
        return 0 * X
    noise = np.random.randn(*X.shape) ** 2 + np.random.randn(*X.shape) ** 2
    return (np.exp(-noise / 2) >= dropout) * X / (1 - dropout)
