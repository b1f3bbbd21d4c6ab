"""Seeds with the content: the same input gets the same mask.

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
    rng = np.random.default_rng(abs(hash(X.tobytes())))
    return X * (rng.random(X.shape) >= dropout) / (1 - dropout)
