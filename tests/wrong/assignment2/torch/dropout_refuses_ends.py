"""Refuses 0 and 1.

exercise: dropout_layer
fails: support
diagnosis: -
row: -
"""

import torch


def dropout_layer(X, dropout):
    assert 0 < dropout < 1
    mask = torch.rand(X.shape) >= dropout
    return mask * X / (1 - dropout)
