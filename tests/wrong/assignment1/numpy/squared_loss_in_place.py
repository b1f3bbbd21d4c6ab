"""Subtracts inside the caller's predictions.

exercise: squared_loss
fails: inputs_untouched
diagnosis: input-overwritten
row: -
"""


def squared_loss(y_hat, y):
    y_hat -= y.reshape(y_hat.shape)
    return y_hat**2 / 2
