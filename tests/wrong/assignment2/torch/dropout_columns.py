"""Uses one mask for all examples.

exercise: dropout_layer
fails: independence
diagnosis: mask-for-columns
row: 88
"""

import torch


def dropout_layer(X, dropout):
    assert 0 <= dropout <= 1
    if dropout == 0:
        return X
    if dropout == 1:
        return torch.zeros_like(X)
    mask = torch.rand(X.shape[1:]) >= dropout
    return mask * X / (1 - dropout)
