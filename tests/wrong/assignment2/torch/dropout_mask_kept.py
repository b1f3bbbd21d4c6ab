"""Draws the mask of a shape once and keeps it.

exercise: dropout_layer
fails: independence
diagnosis: same-every-call
row: -
"""

import torch

MASKS = {}


def dropout_layer(X, dropout):
    assert 0 <= dropout <= 1
    if dropout in (0, 1):
        return X * (1 - dropout)
    key = (tuple(X.shape), dropout)
    if key not in MASKS:
        MASKS[key] = torch.rand(X.shape) >= dropout
    return MASKS[key] * X / (1 - dropout)
