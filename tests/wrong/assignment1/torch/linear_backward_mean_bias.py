"""Averages the gradient of the bias.

exercise: linear_forward
fails: gradient
diagnosis: batch-size-twice
row: -
"""


def linear_backward(dy_hat, X, w, b):
    return dy_hat @ w.T, X.T @ dy_hat, dy_hat.mean(0)
