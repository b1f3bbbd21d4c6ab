"""Multiplies by W without transposing.

exercise: affine_forward
fails: gradient
diagnosis: operand-not-transposed
row: 37
"""


def affine_backward(dY, X, W, b):
    return dY @ W, X.T @ dY, dY.sum(0)
