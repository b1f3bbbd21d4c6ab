"""Sums over the outputs, not over the examples.

exercise: affine_forward
fails: gradient
diagnosis: wrong-axis
row: 41
"""


def affine_backward(dY, X, W, b):
    return dY @ W.T, X.T @ dY, dY.sum(dim=1)
