"""Sums the gradient of the bias to one number.

exercise: affine_forward
fails: gradient
diagnosis: summed-too-far
row: 43
"""


def affine_backward(dY, X, W, b):
    return dY @ W.T, X.T @ dY, dY.sum()
