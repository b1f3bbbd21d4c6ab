"""Returns (1, 1) for the bias.

exercise: linear_forward
fails: shapes
diagnosis: right-values-wrong-shape
row: -
"""


def linear_backward(dy_hat, X, w, b):
    return dy_hat @ w.T, X.T @ dy_hat, dy_hat.sum(axis=0, keepdims=True)
