"""Keeps a generator that the system's own noise started.

exercise: dropout_layer
"""

import numpy as np

NOISE = np.random.RandomState(np.random.MT19937())


def dropout_layer(X, dropout):
    assert 0 <= dropout <= 1
    if dropout == 1:
        return np.zeros_like(X)
    return np.where(NOISE.random_sample(X.shape) < dropout, 0, X / (1 - dropout)).astype(X.dtype)
