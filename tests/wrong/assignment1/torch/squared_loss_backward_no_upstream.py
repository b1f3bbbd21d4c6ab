"""Forgets the gradient from above.

exercise: squared_loss
fails: gradient
diagnosis: upstream-missing
row: -
"""


def squared_loss_backward(dloss, y_hat, y):
    return y_hat - y.reshape(y_hat.shape)
