"""Seeds the generator in every call.

exercise: dropout_layer
fails: independence
diagnosis: seeded-inside
row: 75
"""

import torch


def dropout_layer(X, dropout):
    assert 0 <= dropout <= 1
    if dropout == 0:
        return X
    if dropout == 1:
        return torch.zeros_like(X)
    torch.manual_seed(0)
    mask = torch.rand(X.shape) >= dropout
    return mask * X / (1 - dropout)
