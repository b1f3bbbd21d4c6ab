"""Uses an old RandomState with a seed, kept for the module.

exercise: dropout_layer
"""

import numpy as np

STATE = np.random.RandomState(3)


def dropout_layer(X, dropout):
    assert 0 <= dropout <= 1
    if dropout == 1:
        return np.zeros_like(X)
    return (STATE.random_sample(X.shape) >= dropout) * X / (1 - dropout)
