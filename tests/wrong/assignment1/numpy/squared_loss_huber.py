"""Grows linearly beyond an error of 10 (Huber).

exercise: squared_loss
fails: values
row: -
"""

import numpy as np

def squared_loss(y_hat, y):
    d = y_hat - y.reshape(-1, 1)
    return np.where(np.abs(d) <= 10, d**2 / 2, 10 * (np.abs(d) - 5)).astype(y_hat.dtype)

def squared_loss_backward(dloss, y_hat, y):
    return dloss * np.clip(y_hat - y.reshape(-1, 1), -10, 10)
