"""Forgets the square.

exercise: squared_loss
fails: values
diagnosis: operation-swapped
row: -
"""

import torch


def squared_loss(y_hat, y):
    return torch.abs(y_hat - y.reshape(y_hat.shape)) / 2
