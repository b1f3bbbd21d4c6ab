"""Drops among the negative entries only.

exercise: dropout_layer
fails: distribution
diagnosis: -
row: -
"""

import torch


def dropout_layer(X, dropout):
    assert 0 <= dropout <= 1
    if dropout == 0:
        return X
    if dropout == 1:
        return torch.zeros_like(X)
    mask = (torch.rand(X.shape) >= dropout) | (X > 0)
    return mask * X / (1 - dropout)
