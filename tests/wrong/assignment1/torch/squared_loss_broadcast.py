"""Subtracts (N,) from (N, 1): an N by N table.

exercise: squared_loss
fails: values
diagnosis: broadcast-grew
row: 66
"""


def squared_loss(y_hat, y):
    d = y_hat - y
    return d**2 / 2
