"""Keeps the factor 2 though the loss has one half.

exercise: squared_loss
fails: gradient
diagnosis: factor-two
row: 65
"""


def squared_loss_backward(dloss, y_hat, y):
    return dloss * 2 * (y_hat - y.reshape(y_hat.shape))
