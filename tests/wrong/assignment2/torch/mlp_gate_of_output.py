"""Units are on where the gradient is positive.

exercise: mlp_forward
fails: gradient
row: -
"""

import torch

def mlp_backward(dO, cache):
    X, W1, b1, Z, H, W2, b2 = cache
    dH = dO @ W2.T
    dZ = dH * (dH > 0)
    return dZ @ W1.T, X.T @ dZ, dZ.sum(0), H.T @ dO, dO.sum(0)
