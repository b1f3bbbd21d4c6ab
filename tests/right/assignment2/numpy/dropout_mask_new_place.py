"""The backward writes into a new array.

exercise: dropout_forward
"""

import numpy as np


def dropout_forward(X, dropout, training):
    assert 0 <= dropout <= 1
    if not training:
        return X, []
    if dropout == 1:
        return np.zeros_like(X), [False]
    keep = np.random.rand(*X.shape) >= dropout
    return X * keep / (1 - dropout), [keep]


def dropout_backward(dY, mask, dropout):
    dX = dY.copy()
    for keep in mask:
        dX *= keep
        dX /= (1 - dropout) or 1
    return dX
