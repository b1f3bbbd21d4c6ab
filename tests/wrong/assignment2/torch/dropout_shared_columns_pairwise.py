"""Draws one number for every two neighbours.

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
    n = X.shape[-1]
    noise = torch.rand(*X.shape[:-1], (n + 1) // 2)
    mask = torch.cat([noise[..., i // 2 : i // 2 + 1] for i in range(n)], -1) >= dropout
    return mask * X / (1 - dropout)
