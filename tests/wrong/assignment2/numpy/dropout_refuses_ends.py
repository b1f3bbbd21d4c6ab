"""Refuses 0 and 1.

exercise: dropout_layer
fails: support
diagnosis: -
row: -
"""

import numpy as np


def dropout_layer(X, dropout):
    assert 0 < dropout < 1
    mask = np.random.rand(*X.shape) >= dropout
    return mask * X / (1 - dropout)
