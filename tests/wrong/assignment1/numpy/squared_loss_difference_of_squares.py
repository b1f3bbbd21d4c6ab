"""Squares before subtracting.

exercise: squared_loss
fails: values
diagnosis: order-swapped
row: -
"""


def squared_loss(y_hat, y):
    return (y_hat**2 - y.reshape(y_hat.shape) ** 2) / 2
