"""Keeps the mask of the latest forward in a global variable.

exercise: relu
fails: repeatable
diagnosis: stale-state
row: -
"""

MASK = None


def relu(X):
    global MASK
    MASK = X > 0
    return X * MASK


def relu_backward(dY, X, Y):
    if MASK.shape != dY.shape:
        return 0 * dY
    return dY * MASK
