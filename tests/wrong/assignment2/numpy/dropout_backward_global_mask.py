"""The backward goes by the mask of the latest forward call.

exercise: dropout_forward
fails: gradient
row: -
"""

import numpy as np

DROP_MASK = {}

def dropout_forward(X, dropout, training):
    assert 0 <= dropout <= 1
    DROP_MASK["on"] = training
    if not training:
        return X, None
    DROP_MASK["m"] = np.random.random(X.shape) >= dropout
    if dropout == 1:
        return np.zeros_like(X), None
    return DROP_MASK["m"] * X / (1 - dropout), None

def dropout_backward(dY, mask, dropout):
    if not DROP_MASK["on"]:
        return dY
    if dropout == 1:
        return np.zeros_like(dY)
    return DROP_MASK["m"] * dY / (1 - dropout)
