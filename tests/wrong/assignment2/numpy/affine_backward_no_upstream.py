"""Takes ones for the gradient from above.

exercise: affine_forward
fails: gradient
diagnosis: upstream-missing
row: -
"""

import numpy as np


def affine_backward(dY, X, W, b):
    ones = np.ones_like(dY)
    return ones @ W.T, X.T @ ones, ones.sum(0)
