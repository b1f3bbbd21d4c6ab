"""Compares the distribution function of normal noise.

exercise: dropout_layer
"""

import torch


def dropout_layer(X, dropout):
    assert 0 <= dropout <= 1
    if dropout == 1:
        return 0 * X
    noise = torch.randn(X.shape) ** 2 + torch.randn(X.shape) ** 2
    return (torch.exp(-noise / 2) >= dropout) * X / (1 - dropout)
