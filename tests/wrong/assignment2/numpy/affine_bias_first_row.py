"""Adds the bias to the first example only.

exercise: affine_forward
fails: values
diagnosis: first-example-only
row: -
"""


def affine_forward(X, W, b):
    Y = X @ W
    Y[0] += b
    return Y
