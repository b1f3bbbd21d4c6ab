"""Rounds the losses to 4 decimals.

exercise: squared_loss
fails: values
row: -
"""

import numpy as np

def squared_loss(y_hat, y):
    return np.round((y_hat - y.reshape(-1, 1)) ** 2 / 2, 4)
