"""Sums products.

exercise: linear_forward
"""


def linear_forward(X, w, b):
    return (X * w.T).sum(dim=1, keepdim=True) + b
