"""Divides by the number of inputs.

exercise: affine_forward
fails: values
diagnosis: term-scaled
row: -
"""


def affine_forward(X, W, b):
    return X @ W / X.shape[1] + b
