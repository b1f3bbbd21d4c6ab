"""Rounds the scale to a whole number.

exercise: dropout_layer
fails: support
row: -
"""

import torch


def dropout_layer(X, dropout):
    assert 0 <= dropout <= 1
    if dropout == 0:
        return X
    if dropout == 1:
        return torch.zeros_like(X)
    mask = (torch.rand(X.shape) >= dropout) * int(1 / (1 - dropout))
    return mask * X
