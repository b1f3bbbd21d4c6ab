"""When not training, the mask of the last training step comes back.

exercise: dropout_forward
fails: gradient
row: -
"""

import numpy as np

DROP_LAST = {}

def dropout_forward(X, dropout, training):
    assert 0 <= dropout <= 1
    if training:
        DROP_LAST[X.shape] = np.random.random(X.shape) >= dropout
    mask = DROP_LAST.get(X.shape)
    if not training:
        return X, mask
    return (np.zeros_like(X) if dropout == 1 else mask * X / (1 - dropout)), mask
