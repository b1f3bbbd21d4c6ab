"""Makes a generator with a fixed seed in every call.

exercise: dropout_layer
fails: independence
diagnosis: same-every-call
row: -
"""

import numpy as np


def dropout_layer(X, dropout):
    assert 0 <= dropout <= 1
    if dropout == 0:
        return X
    if dropout == 1:
        return np.zeros_like(X)
    mask = np.random.default_rng(0).random(X.shape) >= dropout
    return mask * X / (1 - dropout)
