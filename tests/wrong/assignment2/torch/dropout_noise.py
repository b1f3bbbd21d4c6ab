"""Multiplies by uniform noise.

exercise: dropout_layer
fails: support
diagnosis: noise-not-thresholded
row: 83
"""

import torch


def dropout_layer(X, dropout):
    assert 0 <= dropout <= 1
    if dropout == 0:
        return X
    if dropout == 1:
        return torch.zeros_like(X)
    return X * torch.rand(X.shape)
