"""Drops axes of length one.

exercise: affine_forward
fails: shapes
diagnosis: right-values-wrong-shape
row: -
"""


def affine_forward(X, W, b):
    return (X @ W + b).squeeze()
