"""Drops inside the caller's gradient.

exercise: dropout_forward
fails: inputs_untouched
diagnosis: input-overwritten
row: -
"""

import torch


def dropout_forward(X, dropout, training):
    assert 0 <= dropout <= 1
    if not training:
        return X, None
    mask = torch.rand(X.shape) >= dropout
    if dropout == 1:
        return torch.zeros_like(X), mask
    return mask * X / (1 - dropout), mask


def dropout_backward(dY, mask, dropout):
    if mask is None:
        return dY
    if dropout == 1:
        return torch.zeros_like(dY)
    dY *= mask
    dY /= 1 - dropout
    return dY
