"""One random row, rolled by one place for each of the next rows.

exercise: dropout_layer
fails: independence
row: -
"""

import numpy as np

def dropout_layer(X, dropout):
    if not 0 <= dropout <= 1:
        raise ValueError("dropout")
    if dropout == 1:
        return np.zeros_like(X)
    if X.ndim < 2 or not X.size:
        return X * (np.random.random(X.shape) >= dropout) / (1 - dropout)
    first = np.random.random(X.shape[1:])
    u = np.stack([np.roll(first, i) for i in range(len(X))])
    return X * (u >= dropout) / (1 - dropout)
