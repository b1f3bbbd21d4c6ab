"""With three axes every step of a sequence gets the same mask.

exercise: dropout_layer
fails: layers_of_any_shape
row: -
"""

import numpy as np

def dropout_layer(X, dropout):
    if not 0 <= dropout <= 1:
        raise ValueError("dropout")
    if dropout == 1:
        return np.zeros_like(X)
    shape = (X.shape[0], 1, X.shape[2]) if X.ndim == 3 else X.shape
    return X * (np.random.random(shape) >= dropout) / (1 - dropout)
