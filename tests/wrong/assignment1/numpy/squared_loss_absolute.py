"""Forgets the square.

exercise: squared_loss
fails: values
diagnosis: operation-swapped
row: -
"""

import numpy as np


def squared_loss(y_hat, y):
    return np.abs(y_hat - y.reshape(y_hat.shape)) / 2
