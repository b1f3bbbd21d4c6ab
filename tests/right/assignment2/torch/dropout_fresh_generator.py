"""Makes a new generator in every call, without a seed.

exercise: dropout_layer
"""

import torch


def dropout_layer(X, dropout):
    assert 0 <= dropout <= 1
    if dropout == 1:
        return 0 * X
    g = torch.Generator()
    g.seed()
    mask = torch.rand(X.shape, generator=g) >= dropout
    return mask * X / (1 - dropout)
