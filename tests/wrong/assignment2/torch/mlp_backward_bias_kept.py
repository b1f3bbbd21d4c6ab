"""Keeps the summed axes.

exercise: mlp_forward
fails: shapes
diagnosis: right-values-wrong-shape
row: -
"""


def mlp_backward(dO, cache):
    X, W1, b1, Z, H, W2, b2 = cache
    dW2 = H.T @ dO
    db2 = dO.sum(dim=0, keepdim=True)
    dH = dO @ W2.T
    dZ = dH * (Z > 0)
    dW1 = X.T @ dZ
    db1 = dZ.sum(dim=0, keepdim=True)
    dX = dZ @ W1.T
    return dX, dW1, db1, dW2, db2
