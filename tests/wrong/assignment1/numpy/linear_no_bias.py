"""Forgets the bias.

exercise: linear_forward
fails: values
diagnosis: term-missing
row: -
"""


def linear_forward(X, w, b):
    return X @ w
