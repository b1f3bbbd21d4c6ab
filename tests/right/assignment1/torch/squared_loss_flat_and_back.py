"""Works in one dimension and goes back.

exercise: squared_loss
"""


def squared_loss(y_hat, y):
    d = y_hat.reshape(-1) - y.reshape(-1)
    return (d * d / 2).reshape(y_hat.shape)
