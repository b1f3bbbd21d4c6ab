"""Each mask is used twice in a row.

exercise: dropout_layer
fails: independence
row: -
"""

import numpy as np

DROP_PAIR = {}

def dropout_layer(X, dropout):
    if not 0 <= dropout <= 1:
        raise ValueError("dropout")
    if dropout == 1:
        return np.zeros_like(X)
    key = (X.shape, dropout)
    mask = DROP_PAIR.pop(key, None)
    if mask is None:
        mask = DROP_PAIR[key] = np.random.random(X.shape) >= dropout
    return X * mask / (1 - dropout)
