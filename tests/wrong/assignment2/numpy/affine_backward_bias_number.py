"""Sums the gradient of the bias to one number.

exercise: affine_forward
fails: gradient
row: 43
"""


def affine_backward(dY, X, W, b):
    return dY @ W.T, X.T @ dY, dY.sum()
