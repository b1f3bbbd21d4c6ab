"""Keeps with probability dropout.

exercise: dropout_layer
fails: distribution
diagnosis: keep-drop-swapped
row: 79
"""

import torch


def dropout_layer(X, dropout):
    assert 0 <= dropout <= 1
    if dropout == 0:
        return X
    if dropout == 1:
        return torch.zeros_like(X)
    mask = torch.rand(X.shape) < dropout
    return mask * X / (1 - dropout)
