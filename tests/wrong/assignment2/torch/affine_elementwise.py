"""Multiplies elementwise.

exercise: affine_forward
fails: values
diagnosis: operation-swapped
row: -
"""


def affine_forward(X, W, b):
    return X * W + b
