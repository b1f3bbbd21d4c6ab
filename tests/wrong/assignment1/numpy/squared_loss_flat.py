"""Returns (N,) in place of (N, 1).

exercise: squared_loss
fails: shapes
diagnosis: right-values-wrong-shape
row: -
"""


def squared_loss(y_hat, y):
    return (y_hat.reshape(-1) - y) ** 2 / 2
