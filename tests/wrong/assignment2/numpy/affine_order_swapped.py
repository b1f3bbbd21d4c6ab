"""Multiplies in the other order.

exercise: affine_forward
fails: values
diagnosis: operation-swapped
row: -
"""


def affine_forward(X, W, b):
    return W @ X + b
