"""Transposes the product.

exercise: linear_forward
fails: values
row: -
"""


def linear_forward(X, w, b):
    return (w.T @ X.T + b).T[:1]
