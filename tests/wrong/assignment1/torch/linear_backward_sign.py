"""Points downhill: all signs are wrong.

exercise: linear_forward
fails: gradient
diagnosis: wrong-sign
row: -
"""


def linear_backward(dy_hat, X, w, b):
    return -dy_hat @ w.T, -(X.T @ dy_hat), -dy_hat.sum(0)
