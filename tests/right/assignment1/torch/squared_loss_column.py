"""Turns the labels into a column.

exercise: squared_loss
"""


def squared_loss(y_hat, y):
    return 0.5 * (y.reshape(-1, 1) - y_hat) ** 2
