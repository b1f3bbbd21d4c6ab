"""Refuses a dropout that is no float, such as 0.

exercise: dropout_layer
fails: support
diagnosis: -
row: -
"""

import torch


def dropout_layer(X, dropout):
    assert isinstance(dropout, float) and 0 <= dropout <= 1
    if dropout == 1:
        return 0 * X
    mask = torch.rand(X.shape) >= dropout
    return mask * X / (1 - dropout)
