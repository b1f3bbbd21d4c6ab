"""Uses the first example only.

exercise: linear_forward
fails: gradient
diagnosis: first-example-only
row: -
"""


def linear_backward(dy_hat, X, w, b):
    return dy_hat @ w.T, X[:1].T @ dy_hat[:1], dy_hat.sum(0)
