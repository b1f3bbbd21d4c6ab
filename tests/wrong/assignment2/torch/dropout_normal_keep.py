"""Compares normal numbers with the keep probability.

exercise: dropout_layer
fails: distribution
diagnosis: normal-noise
row: 86
"""

import torch


def dropout_layer(X, dropout):
    assert 0 <= dropout <= 1
    if dropout == 0:
        return X
    if dropout == 1:
        return torch.zeros_like(X)
    mask = torch.randn(X.shape) < 1 - dropout
    return mask * X / (1 - dropout)
