"""A vector (one axis) is returned as it is.

exercise: dropout_layer
fails: layers_of_any_shape
row: -
"""

import numpy as np

def dropout_layer(X, dropout):
    if not 0 <= dropout <= 1:
        raise ValueError("dropout")
    if X.ndim == 1 and dropout < 1:
        return X
    if dropout == 1:
        return np.zeros_like(X)
    return X * (np.random.random(X.shape) >= dropout) / (1 - dropout)
