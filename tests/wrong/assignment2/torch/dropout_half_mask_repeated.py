"""Draws half of the columns and uses them twice.

exercise: dropout_layer
fails: independence
diagnosis: entries-dependent
row: -
"""

import torch


def dropout_layer(X, dropout):
    assert 0 <= dropout <= 1
    if dropout == 0:
        return X
    if dropout == 1:
        return torch.zeros_like(X)
    half = torch.rand(*X.shape[:-1], (X.shape[-1] + 1) // 2)
    mask = torch.cat([half, half], -1)[..., : X.shape[-1]] >= dropout
    return mask * X / (1 - dropout)
