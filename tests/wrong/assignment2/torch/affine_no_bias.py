"""Forgets the bias.

exercise: affine_forward
fails: values
diagnosis: term-missing
row: 36
"""


def affine_forward(X, W, b):
    return X @ W
