"""Averages the gradient of the bias.

exercise: affine_forward
fails: gradient
diagnosis: batch-size-twice
row: 40
"""


def affine_backward(dY, X, W, b):
    return dY @ W.T, X.T @ dY, dY.mean(dim=0)
