"""Scales what was kept twice.

exercise: dropout_layer
fails: support
diagnosis: scaled-twice
row: 78
"""

import torch


def dropout_layer(X, dropout):
    assert 0 <= dropout <= 1
    if dropout == 0:
        return X
    if dropout == 1:
        return torch.zeros_like(X)
    mask = torch.rand(X.shape) >= dropout
    return mask * X / (1 - dropout) / (1 - dropout)
