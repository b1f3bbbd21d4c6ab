"""Lets the library refuse bad probabilities.

exercise: dropout_layer
"""

import numpy as np


def dropout_layer(X, dropout):
    if dropout == 1:
        return 0 * X
    mask = np.random.binomial(1, dropout, X.shape) == 0
    return mask * X / (1 - dropout)
