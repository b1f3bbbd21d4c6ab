"""A module-level table keyed by the shape of X.

exercise: mlp_forward
fails: repeatable
row: -
"""

import numpy as np

MLP_BY_SHAPE = {}

def mlp_forward(X, W1, b1, W2, b2):
    H = np.maximum(X @ W1 + b1, 0)
    MLP_BY_SHAPE[X.shape, W1.shape, W2.shape] = (X, W1, H, W2)
    return H @ W2 + b2, (X.shape, W1.shape, W2.shape)

def mlp_backward(dO, cache):
    X, W1, H, W2 = MLP_BY_SHAPE[cache]
    dZ = dO @ W2.T * (H > 0)
    return dZ @ W1.T, X.T @ dZ, dZ.sum(0), H.T @ dO, dO.sum(0)
