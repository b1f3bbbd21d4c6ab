"""One mask for all examples, only when there are more than two axes.

exercise: dropout_forward
fails: inputs_of_any_shape
row: -
"""

import numpy as np

def dropout_forward(X, dropout, training):
    assert 0 <= dropout <= 1
    if not training:
        return X, None
    mask = np.random.random(X.shape[1:] if X.ndim > 2 else X.shape) >= dropout
    if dropout == 1:
        return np.zeros_like(X), mask
    return mask * X / (1 - dropout), mask
