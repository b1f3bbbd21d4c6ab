"""Returns the gradients in another order.

exercise: linear_forward
fails: gradient
diagnosis: results-swapped
row: -
"""


def linear_backward(dy_hat, X, w, b):
    return X.T @ dy_hat, dy_hat.sum(0), dy_hat @ w.T
