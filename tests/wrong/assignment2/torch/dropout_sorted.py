"""Sorts the noise.

exercise: dropout_layer
fails: independence
diagnosis: entries-dependent
row: -
"""

import torch


def dropout_layer(X, dropout):
    assert 0 <= dropout <= 1
    if dropout == 0:
        return X
    if dropout == 1:
        return torch.zeros_like(X)
    mask = torch.sort(torch.rand(X.shape), -1)[0] >= dropout
    return mask * X / (1 - dropout)
