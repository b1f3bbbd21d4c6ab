"""Makes a new generator in every call, without a seed.

exercise: dropout_layer
"""

import numpy as np


def dropout_layer(X, dropout):
    assert 0 <= dropout <= 1
    if dropout == 1:
        return 0 * X
    mask = np.random.default_rng().random(X.shape) >= dropout
    return mask * X / (1 - dropout)
