"""Sums over the inputs in reverse.

exercise: affine_forward
"""


def affine_forward(X, W, b):
    return X.flip(1) @ W.flip(0) + b
