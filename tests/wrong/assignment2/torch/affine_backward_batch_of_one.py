"""Squeezes dX.

exercise: affine_forward
fails: shapes
diagnosis: right-values-wrong-shape
row: -
"""


def affine_backward(dY, X, W, b):
    return (dY @ W.T).squeeze(), X.T @ dY, dY.sum(0)
