"""Drops exactly the same number of entries in every call.

exercise: dropout_layer
fails: independence
diagnosis: fixed-count
row: 91
"""

import torch


def dropout_layer(X, dropout):
    assert 0 <= dropout <= 1
    if dropout == 0:
        return X
    if dropout == 1:
        return torch.zeros_like(X)
    mask = torch.ones(X.numel(), dtype=torch.bool)
    mask[torch.randperm(X.numel())[: round(dropout * X.numel())]] = False
    return mask.reshape(X.shape) * X / (1 - dropout)
