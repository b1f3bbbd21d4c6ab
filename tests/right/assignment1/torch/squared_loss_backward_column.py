"""Turns everything into columns.

exercise: squared_loss
"""


def squared_loss_backward(dloss, y_hat, y):
    return -dloss * (y.reshape(-1, 1) - y_hat)
