"""Refuses by a TypeError.

exercise: dropout_layer
"""

import numpy as np


def dropout_layer(X, dropout):
    if not 0 <= dropout <= 1:
        raise TypeError('not a probability')
    if dropout == 1:
        return np.zeros_like(X)
    return (np.random.rand(*X.shape) >= dropout) * X / (1 - dropout)
