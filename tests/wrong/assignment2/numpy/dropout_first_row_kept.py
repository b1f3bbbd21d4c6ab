"""The first row is never dropped (and scaled all the same).

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
    keep = np.random.random(X.shape) >= dropout
    keep[:1] = True
    return X * keep / (1 - dropout)
