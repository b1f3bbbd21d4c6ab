"""Averages the gradient from above.

exercise: squared_loss
fails: gradient
diagnosis: right-for-one-example
row: -
"""


def squared_loss_backward(dloss, y_hat, y):
    return dloss.mean() * (y_hat - y.reshape(y_hat.shape))
