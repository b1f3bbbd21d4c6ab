"""Adds up outer products.

exercise: affine_forward
"""

import numpy as np


def affine_backward(dY, X, W, b):
    dW, db = np.zeros_like(W), np.zeros_like(b)
    for x, d in zip(X, dY):
        dW += np.outer(x, d)
        db += d
    return dY @ W.T, dW, db
