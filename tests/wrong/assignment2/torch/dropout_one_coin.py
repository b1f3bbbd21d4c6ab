"""Flips one coin for the whole layer.

exercise: dropout_layer
fails: independence
diagnosis: mask-for-whole-array
row: 82
"""

import torch


def dropout_layer(X, dropout):
    assert 0 <= dropout <= 1
    if dropout == 0:
        return X
    if dropout == 1:
        return torch.zeros_like(X)
    mask = torch.rand(()) >= dropout
    return mask * X / (1 - dropout)
