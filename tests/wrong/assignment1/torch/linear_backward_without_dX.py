"""Returns two gradients in place of three.

exercise: linear_forward
fails: gradient
diagnosis: -
row: -
"""


def linear_backward(dy_hat, X, w, b):
    return X.T @ dy_hat, dy_hat.sum(0)
