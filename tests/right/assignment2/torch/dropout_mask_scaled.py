"""The mask holds the factors.

exercise: dropout_forward
remark: low-precision
"""

import torch


def dropout_forward(X, dropout, training):
    assert 0 <= dropout <= 1
    if not training:
        return X, torch.ones_like(X)
    if dropout == 1:
        return torch.zeros_like(X), torch.zeros_like(X)
    keep = torch.rand(X.shape) >= dropout
    return X * keep / (1 - dropout), (keep / (1 - dropout)).to(X.dtype)


def dropout_backward(dY, mask, dropout):
    return dY * mask
