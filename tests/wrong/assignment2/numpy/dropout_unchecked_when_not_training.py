"""A bad dropout is refused in training only.

exercise: dropout_forward
fails: bad_arguments
row: -
"""

import numpy as np

def dropout_forward(X, dropout, training):
    if not training:
        return X, None
    assert 0 <= dropout <= 1
    mask = np.random.random(X.shape) >= dropout
    if dropout == 1:
        return np.zeros_like(X), mask
    return mask * X / (1 - dropout), mask
