"""Halves before squaring.

exercise: squared_loss
fails: values
diagnosis: factor-two
row: -
"""


def squared_loss(y_hat, y):
    return ((y_hat - y.reshape(y_hat.shape)) / 2) ** 2
