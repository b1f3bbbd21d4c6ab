"""Drops inside the caller's array.

exercise: dropout_layer
fails: inputs_untouched
diagnosis: input-overwritten
row: 89
"""

import torch


def dropout_layer(X, dropout):
    assert 0 <= dropout <= 1
    if dropout == 0:
        return X
    if dropout == 1:
        return torch.zeros_like(X)
    mask = torch.rand(X.shape) >= dropout
    X *= mask
    X /= 1 - dropout
    return X
