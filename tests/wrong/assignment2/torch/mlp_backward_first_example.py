"""Forgets the sum over the batch in dW1.

exercise: mlp_forward
fails: gradient
diagnosis: first-example-only
row: -
"""

import torch


def mlp_backward(dO, cache):
    X, W1, b1, Z, H, W2, b2 = cache
    dW2 = H.T @ dO
    db2 = dO.sum(0)
    dH = dO @ W2.T
    dZ = dH * (Z > 0)
    dW1 = torch.outer(X[0], dZ[0])
    db1 = dZ.sum(0)
    dX = dZ @ W1.T
    return dX, dW1, db1, dW2, db2
