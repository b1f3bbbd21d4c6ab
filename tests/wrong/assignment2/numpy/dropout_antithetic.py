"""The second half of the entries uses 1 - u of the first half.

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
    u = np.random.random((X.size + 1) // 2)
    u = np.concatenate([u, 1 - u])[: X.size]
    return X * (u.reshape(X.shape) >= dropout) / (1 - dropout)
