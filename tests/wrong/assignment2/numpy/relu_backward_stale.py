"""The mask of the latest forward call.

exercise: relu
fails: repeatable
row: -
"""

import numpy as np

RELU_STATE = {}

def relu(X):
    RELU_STATE["on"] = X > 0
    return np.maximum(X, 0)

def relu_backward(dY, X, Y):
    on = RELU_STATE["on"]
    return dY * (on if on.shape == dY.shape else X > 0)
