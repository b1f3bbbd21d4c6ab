"""d2l's function in NumPy, with a strict comparison.

exercise: dropout_layer
"""

import numpy as np


def dropout_layer(X, dropout):
    assert 0 <= dropout <= 1
    if dropout == 1:
        return np.zeros_like(X)
    mask = (np.random.rand(*X.shape) > dropout).astype(X.dtype)
    return mask * X / (1.0 - dropout)
