"""Multiplies in the other order in dX.

exercise: affine_forward
fails: gradient
diagnosis: operation-swapped
row: 136
"""


def affine_backward(dY, X, W, b):
    return W @ dY, X.T @ dY, dY.sum(0)
