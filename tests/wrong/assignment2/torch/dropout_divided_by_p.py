"""Divides by dropout.

exercise: dropout_layer
fails: support
diagnosis: scaled-by-drop
row: 80
"""

import torch


def dropout_layer(X, dropout):
    assert 0 <= dropout <= 1
    if dropout == 0:
        return X
    if dropout == 1:
        return torch.zeros_like(X)
    mask = torch.rand(X.shape) >= dropout
    return mask * X / dropout
