"""Makes a generator with a fixed seed in every call.

exercise: dropout_layer
fails: independence
diagnosis: same-every-call
row: -
"""

import torch


def dropout_layer(X, dropout):
    assert 0 <= dropout <= 1
    if dropout == 0:
        return X
    if dropout == 1:
        return torch.zeros_like(X)
    g = torch.Generator().manual_seed(0)
    mask = torch.rand(X.shape, generator=g) >= dropout
    return mask * X / (1 - dropout)
