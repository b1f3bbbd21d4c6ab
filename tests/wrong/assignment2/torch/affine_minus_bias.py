"""Subtracts the bias.

exercise: affine_forward
fails: values
row: -
"""


def affine_forward(X, W, b):
    return X @ W - b
