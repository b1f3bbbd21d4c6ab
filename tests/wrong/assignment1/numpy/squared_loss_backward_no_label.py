"""Forgets the label.

exercise: squared_loss
fails: gradient
row: -
"""


def squared_loss_backward(dloss, y_hat, y):
    return dloss * y_hat
