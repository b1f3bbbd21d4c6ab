"""The mask is a function.

exercise: dropout_forward
"""

import torch


def dropout_forward(X, dropout, training):
    assert 0 <= dropout <= 1
    if not training:
        return X, lambda dY: dY
    if dropout == 1:
        return torch.zeros_like(X), lambda dY: 0 * dY
    keep = torch.rand(X.shape) >= dropout
    return X * keep / (1 - dropout), lambda dY: dY * keep / (1 - dropout)


def dropout_backward(dY, mask, dropout):
    return mask(dY)
