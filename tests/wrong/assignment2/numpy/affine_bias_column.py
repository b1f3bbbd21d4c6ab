"""Adds the bias down the rows.

exercise: affine_forward
fails: values
diagnosis: wrong-axis
row: 35
"""


def affine_forward(X, W, b):
    return X @ W + b.reshape(-1, 1)
