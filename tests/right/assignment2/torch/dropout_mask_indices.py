"""The mask holds the places that were dropped.

exercise: dropout_forward
"""

import torch


def dropout_forward(X, dropout, training):
    assert 0 <= dropout <= 1
    if not training:
        return X, None
    if dropout == 1:
        return torch.zeros_like(X), "everything"
    keep = torch.rand(X.shape) >= dropout
    return X * keep / (1 - dropout), torch.nonzero(~keep, as_tuple=True)


def dropout_backward(dY, mask, dropout):
    if mask is None:
        return dY
    if isinstance(mask, str):
        return 0 * dY
    dX = dY / (1 - dropout)
    dX[mask] = 0
    return dX
