"""The mask is a pair of a mask and its scale.

exercise: dropout_forward
"""

import torch


def dropout_forward(X, dropout, training):
    assert 0 <= dropout <= 1
    if not training:
        return X, (1, 1)
    if dropout == 1:
        return torch.zeros_like(X), (0, 1)
    keep = torch.rand(X.shape) >= dropout
    return X * keep / (1 - dropout), (keep, 1 / (1 - dropout))


def dropout_backward(dY, mask, dropout):
    keep, scale = mask
    return dY * keep * scale
