"""Refuses a dropout that is no float, such as 0.

exercise: dropout_layer
fails: support
diagnosis: -
row: -
"""

import numpy as np


def dropout_layer(X, dropout):
    assert isinstance(dropout, float) and 0 <= dropout <= 1
    if dropout == 1:
        return 0 * X
    mask = np.random.rand(*X.shape) >= dropout
    return mask * X / (1 - dropout)
