"""Sums products.

exercise: linear_forward
"""


def linear_forward(X, w, b):
    return (X * w.T).sum(axis=1, keepdims=True) + b
