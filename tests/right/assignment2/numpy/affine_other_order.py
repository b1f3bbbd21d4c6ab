"""Sums over the inputs in reverse.

exercise: affine_forward
"""


def affine_forward(X, W, b):
    return X[:, ::-1] @ W[::-1] + b
