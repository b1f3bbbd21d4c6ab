"""The mask is Y / X: NaN where an input is 0.

exercise: dropout_forward
fails: zeros_are_not_dropped
row: -
"""

import numpy as np

def dropout_forward(X, dropout, training):
    assert 0 <= dropout <= 1
    if not training:
        return X, None
    keep = np.random.random(X.shape) >= dropout
    Y = np.zeros_like(X) if dropout == 1 else keep * X / (1 - dropout)
    with np.errstate(all="ignore"):
        return Y, Y / X

def dropout_backward(dY, mask, dropout):
    return dY if mask is None else dY * mask
