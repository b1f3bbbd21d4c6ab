"""Divides by the batch size.

exercise: squared_loss
fails: gradient
diagnosis: batch-size-twice
row: 67
"""


def squared_loss_backward(dloss, y_hat, y):
    return dloss * (y_hat - y.reshape(y_hat.shape)) / len(y)
