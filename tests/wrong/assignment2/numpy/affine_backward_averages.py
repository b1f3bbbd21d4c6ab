"""Divides the gradient of the weights by the batch size.

exercise: affine_forward
fails: gradient
diagnosis: batch-size-twice
row: 38
"""


def affine_backward(dY, X, W, b):
    return dY @ W.T, X.T @ dY / len(X), dY.sum(0)
