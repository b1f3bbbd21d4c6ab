"""Multiplies elementwise in dX.

exercise: affine_forward
fails: gradient
diagnosis: operation-swapped
row: 135
"""


def affine_backward(dY, X, W, b):
    return dY * W.T, X.T @ dY, dY.sum(0)
