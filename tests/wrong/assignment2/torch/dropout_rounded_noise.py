"""Rounds the noise: half is dropped whatever dropout is.

exercise: dropout_layer
fails: distribution
diagnosis: wrong-rate
row: -
"""

import torch


def dropout_layer(X, dropout):
    assert 0 <= dropout <= 1
    if dropout == 0:
        return X
    if dropout == 1:
        return torch.zeros_like(X)
    mask = torch.round(torch.rand(X.shape))
    return (mask * X / (1 - dropout)).to(X.dtype)
