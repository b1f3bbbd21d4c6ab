"""Adds weight decay on its own account.

exercise: affine_forward
fails: gradient
diagnosis: term-extra
row: -
"""


def affine_backward(dY, X, W, b):
    return dY @ W.T, X.T @ dY + 0.01 * W, dY.sum(0)
