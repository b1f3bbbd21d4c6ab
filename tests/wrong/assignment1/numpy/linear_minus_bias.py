"""Subtracts the bias.

exercise: linear_forward
fails: values
diagnosis: operation-swapped
row: -
"""


def linear_forward(X, w, b):
    return X @ w - b
