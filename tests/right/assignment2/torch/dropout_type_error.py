"""Refuses by a TypeError.

exercise: dropout_layer
"""

import torch


def dropout_layer(X, dropout):
    if not 0 <= dropout <= 1:
        raise TypeError('not a probability')
    if dropout == 1:
        return torch.zeros_like(X)
    return (torch.rand(X.shape) >= dropout) * X / (1 - dropout)
