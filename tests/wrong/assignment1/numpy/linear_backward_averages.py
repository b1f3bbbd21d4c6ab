"""Divides the weight's gradient by the batch size.

exercise: linear_forward
fails: gradient
diagnosis: batch-size-twice
row: -
"""


def linear_backward(dy_hat, X, w, b):
    return dy_hat @ w.T, X.T @ dy_hat / len(X), dy_hat.sum(0)
