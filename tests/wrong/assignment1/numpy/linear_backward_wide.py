"""Returns the weight's gradient as a row.

exercise: linear_forward
fails: gradient
row: -
"""


def linear_backward(dy_hat, X, w, b):
    return dy_hat @ w.T, (dy_hat.T @ X).repeat(2, axis=0), dy_hat.sum(0)
