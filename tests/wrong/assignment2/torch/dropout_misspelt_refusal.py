"""Means to raise, but misspells the error.

exercise: dropout_layer
fails: bad_arguments
diagnosis: -
row: -
"""

import torch


def dropout_layer(X, dropout):
    if not 0 <= dropout <= 1:
        raise ValueEror('dropout must be in [0, 1]')
    if dropout == 1:
        return 0 * X
    mask = torch.rand(X.shape) >= dropout
    return mask * X / (1 - dropout)
