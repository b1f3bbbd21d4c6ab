"""Keeps a generator that the system's own noise started.

exercise: dropout_layer
"""

import torch

NOISE = torch.Generator()
NOISE.seed()


def dropout_layer(X, dropout):
    assert 0 <= dropout <= 1
    if dropout == 1:
        return torch.zeros_like(X)
    return torch.where(torch.rand(X.shape, generator=NOISE) < dropout, 0, X / (1 - dropout)).to(X.dtype)
