"""Blocks the gradient where X is negative.

exercise: affine_forward
fails: gradient
diagnosis: step-extra
row: -
"""


def affine_backward(dY, X, W, b):
    return dY @ W.T * (X > 0), X.T @ dY, dY.sum(0)
