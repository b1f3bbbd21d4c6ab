"""Checks the upper end only.

exercise: dropout_layer
fails: bad_arguments
diagnosis: bad-arguments-accepted
row: -
"""

import numpy as np


def dropout_layer(X, dropout):
    assert dropout <= 1
    if dropout == 1:
        return 0 * X
    mask = np.random.rand(*X.shape) >= dropout
    return mask * X / (1 - dropout)
