"""Subtracts the bias.

exercise: linear_forward
fails: values
row: -
"""


def linear_forward(X, w, b):
    return X @ w - b
