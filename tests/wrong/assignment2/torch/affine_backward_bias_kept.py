"""Keeps the summed axis of db.

exercise: affine_forward
fails: shapes
diagnosis: right-values-wrong-shape
row: -
"""


def affine_backward(dY, X, W, b):
    return dY @ W.T, X.T @ dY, dY.sum(dim=0, keepdim=True)
