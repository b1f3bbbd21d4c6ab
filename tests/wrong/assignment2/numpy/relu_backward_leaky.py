"""Lets one per cent of the gradient through where the unit was off.

exercise: relu
fails: gradient
diagnosis: wrong-where
row: -
"""

import numpy as np


def relu_backward(dY, X, Y):
    return np.where(X > 0, dY, 0.01 * dY)
