"""Adds an axis to the labels.

exercise: squared_loss
"""

import torch


def squared_loss(y_hat, y):
    return torch.square(y_hat - y[:, None]) / 2.0
