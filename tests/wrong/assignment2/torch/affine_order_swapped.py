"""Multiplies in the other order.

exercise: affine_forward
fails: values
row: -
"""


def affine_forward(X, W, b):
    return W @ X + b
