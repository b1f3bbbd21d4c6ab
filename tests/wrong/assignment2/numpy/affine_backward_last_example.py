"""Overwrites in the loop in place of adding up.

exercise: affine_forward
fails: gradient
diagnosis: first-example-only
row: -
"""

import numpy as np


def affine_backward(dY, X, W, b):
    dW = np.zeros_like(W)
    for i in range(len(X)):
        dW = np.outer(X[i], dY[i])
    return dY @ W.T, dW, dY.sum(0)
