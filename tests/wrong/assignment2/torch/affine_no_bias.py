"""Forgets the bias.

exercise: affine_forward
fails: values
row: 36
"""


def affine_forward(X, W, b):
    return X @ W
