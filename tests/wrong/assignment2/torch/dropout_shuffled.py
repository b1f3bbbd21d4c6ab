"""Shuffles the entries.

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
    X = X.reshape(-1)[torch.randperm(X.numel())].reshape(X.shape)
    mask = torch.rand(X.shape) >= dropout
    return mask * X / (1 - dropout)
