"""Overwrites the labels with the residual.

exercise: squared_loss
fails: inputs_untouched
diagnosis: input-overwritten
row: -
"""


def squared_loss(y_hat, y):
    y -= y_hat.reshape(-1)
    return (y**2 / 2).reshape(y_hat.shape)
