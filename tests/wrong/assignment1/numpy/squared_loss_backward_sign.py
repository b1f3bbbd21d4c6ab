"""Differentiates with respect to the labels.

exercise: squared_loss
fails: gradient
diagnosis: wrong-sign
row: 68
"""


def squared_loss_backward(dloss, y_hat, y):
    return dloss * (y.reshape(y_hat.shape) - y_hat)
