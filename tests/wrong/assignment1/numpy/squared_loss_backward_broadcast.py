"""Subtracts (N,) from (N, 1).

exercise: squared_loss
fails: gradient
diagnosis: broadcast-grew
row: -
"""


def squared_loss_backward(dloss, y_hat, y):
    return dloss * (y_hat - y)
