"""Averages over the batch.

exercise: squared_loss
fails: values
diagnosis: summed-too-far
row: -
"""


def squared_loss(y_hat, y):
    return ((y_hat - y.reshape(y_hat.shape)) ** 2 / 2).mean()
