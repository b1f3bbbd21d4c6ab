"""Adds the sum of the biases.

exercise: affine_forward
fails: values
diagnosis: summed-too-far
row: -
"""


def affine_forward(X, W, b):
    return X @ W + b.sum()
