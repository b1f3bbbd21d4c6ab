"""Averages over the features.

exercise: linear_forward
fails: values
diagnosis: term-scaled
row: -
"""


def linear_forward(X, w, b):
    return X @ w / X.shape[1] + b
