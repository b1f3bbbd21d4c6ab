"""Divides by zero for dropout = 1.

exercise: dropout_layer
fails: support
diagnosis: -
row: -
"""

import torch


def dropout_layer(X, dropout):
    assert 0 <= dropout <= 1
    scale = 1 / (1 - dropout)
    mask = torch.rand(X.shape) >= dropout
    return mask * X * scale
