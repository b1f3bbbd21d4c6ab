"""A mask of float64 turns float32 into float64.

exercise: dropout_layer
fails: shapes
diagnosis: dtype-changed
row: -
"""

import torch


def dropout_layer(X, dropout):
    assert 0 <= dropout <= 1
    if dropout == 0:
        return X
    if dropout == 1:
        return torch.zeros_like(X)
    mask = (torch.rand(X.shape) >= dropout).to(torch.float64)
    return mask * X / (1 - dropout)
