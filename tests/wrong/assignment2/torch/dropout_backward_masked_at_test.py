"""Drops gradients at test time, too.

exercise: dropout_forward
fails: gradient
diagnosis: drops-at-test-time
row: 97
"""

import torch


def dropout_forward(X, dropout, training):
    assert 0 <= dropout <= 1
    if not training:
        return X, torch.rand(X.shape) >= dropout
    mask = torch.rand(X.shape) >= dropout
    if dropout == 1:
        return torch.zeros_like(X), mask
    return mask * X / (1 - dropout), mask


def dropout_backward(dY, mask, dropout):
    if mask is None:
        return dY
    if dropout == 1:
        return torch.zeros_like(dY)
    return mask * dY / (1 - dropout)
