"""Chooses the slope by the sign of the gradient.

exercise: leaky_relu
fails: gradient
diagnosis: gate-of-upstream
row: -
"""

import numpy as np


def leaky_relu_backward(dY, X, Y, alpha):
    return np.where(dY > 0, dY, alpha * dY)
