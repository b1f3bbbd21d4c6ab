"""Returns (N,) in place of (N, 1).

exercise: linear_forward
fails: shapes
diagnosis: right-values-wrong-shape
row: -
"""


def linear_forward(X, w, b):
    return (X @ w + b).reshape(-1)
