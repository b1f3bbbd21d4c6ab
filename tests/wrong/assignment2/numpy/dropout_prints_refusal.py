"""Prints that the probability is bad, and returns.

exercise: dropout_layer
fails: bad_arguments
diagnosis: bad-arguments-accepted
row: -
"""

import numpy as np


def dropout_layer(X, dropout):
    if not 0 <= dropout <= 1:
        print('dropout must be in [0, 1]')
        return None
    if dropout == 1:
        return 0 * X
    mask = np.random.rand(*X.shape) >= dropout
    return mask * X / (1 - dropout)
