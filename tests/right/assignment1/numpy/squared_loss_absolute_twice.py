"""Absolute errors; the backward goes by their sign.

exercise: squared_loss
"""

import numpy as np

def squared_loss(y_hat, y):
    a = np.abs(y_hat - y.reshape(len(y), 1))
    return a * a / 2

def squared_loss_backward(dloss, y_hat, y):
    diff = y_hat - y.reshape(len(y), 1)
    return dloss * np.abs(diff) * np.sign(diff)
