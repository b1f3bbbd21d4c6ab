"""Divides dX by the batch size.

exercise: affine_forward
fails: gradient
diagnosis: batch-size-twice
row: -
"""


def affine_backward(dY, X, W, b):
    return dY @ W.T / len(X), X.T @ dY, dY.sum(0)
