"""Forgets the label.

exercise: squared_loss
fails: gradient
diagnosis: gradient-of-other-forward
row: -
"""


def squared_loss_backward(dloss, y_hat, y):
    return dloss * y_hat
