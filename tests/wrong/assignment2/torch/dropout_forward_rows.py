"""Drops whole rows.

exercise: dropout_forward
fails: independence
diagnosis: mask-for-rows
row: -
"""

import torch


def dropout_forward(X, dropout, training):
    assert 0 <= dropout <= 1
    if not training:
        return X, None
    mask = torch.rand(X.shape[0], *[1] * (X.ndim - 1)) >= dropout
    if dropout == 1:
        return torch.zeros_like(X), mask
    return mask * X / (1 - dropout), mask


def dropout_backward(dY, mask, dropout):
    if mask is None:
        return dY
    if dropout == 1:
        return torch.zeros_like(dY)
    return mask * dY / (1 - dropout)
