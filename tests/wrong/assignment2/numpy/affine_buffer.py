"""dW is right, but lies in one buffer for each shape, which the next call overwrites.

exercise: affine_forward
fails: repeatable
row: -
"""

import numpy as np

AFFINE_DW = {}

def affine_backward(dY, X, W, b):
    dW = AFFINE_DW.setdefault((W.shape, W.dtype.name), np.zeros(W.shape, W.dtype))
    dW[...] = X.T @ dY
    return dY @ W.T, dW, dY.sum(0)
