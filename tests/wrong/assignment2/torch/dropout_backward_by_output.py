"""Goes by the zeros of the output.

exercise: dropout_forward
fails: zeros_are_not_dropped
diagnosis: mask-from-output
row: 93
"""

import torch


def dropout_forward(X, dropout, training):
    assert 0 <= dropout <= 1
    if not training:
        return X, None
    mask = torch.rand(X.shape) >= dropout
    if dropout == 1:
        return torch.zeros_like(X), mask
    Y = mask * X / (1 - dropout)
    return Y, Y


def dropout_backward(dY, mask, dropout):
    if mask is None:
        return dY
    if dropout == 1:
        return torch.zeros_like(dY)
    return dY * (mask != 0) / (1 - dropout)
