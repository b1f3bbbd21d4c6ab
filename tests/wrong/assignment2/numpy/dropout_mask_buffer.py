"""The mask lies in a module-level buffer, which the next forward of that shape overwrites.

exercise: dropout_forward
fails: gradient
row: -
"""

import numpy as np

DROP_BUFFER = {}

def dropout_forward(X, dropout, training):
    assert 0 <= dropout <= 1
    if not training:
        return X, None
    mask = DROP_BUFFER.setdefault(X.shape, np.zeros(X.shape, bool))
    mask[...] = np.random.random(X.shape) >= dropout
    if dropout == 1:
        return np.zeros_like(X), mask
    return mask * X / (1 - dropout), mask
