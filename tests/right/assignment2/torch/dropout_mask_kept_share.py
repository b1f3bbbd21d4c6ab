"""The mask counts in small integers.

exercise: dropout_forward
"""

import torch


def dropout_forward(X, dropout, training):
    assert 0 <= dropout <= 1
    if not training:
        return X, None
    if dropout == 1:
        return torch.zeros_like(X), False
    keep = torch.rand(X.shape) >= dropout
    return X * keep / (1 - dropout), keep.to(torch.int8)


def dropout_backward(dY, mask, dropout):
    if mask is None:
        return dY.clone()
    if mask is False:
        return torch.zeros_like(dY)
    return torch.where(mask == 1, dY / (1 - dropout), torch.zeros_like(dY))
