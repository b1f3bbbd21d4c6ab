"""Kept where a Poisson number is zero.

exercise: dropout_layer
"""

import numpy as np

def dropout_layer(X, dropout):
    if not 0 <= dropout <= 1:
        raise ValueError(dropout)
    keep = 1 - dropout
    if keep == 0:
        return np.zeros_like(X)
    counts = np.random.default_rng().poisson(-np.log(keep), X.shape)
    out = X / keep
    out[counts > 0] = 0
    return out
