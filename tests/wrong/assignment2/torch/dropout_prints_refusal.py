"""Prints that the probability is bad, and returns.

exercise: dropout_layer
fails: bad_arguments
diagnosis: bad-arguments-accepted
row: -
"""

import torch


def dropout_layer(X, dropout):
    if not 0 <= dropout <= 1:
        print('dropout must be in [0, 1]')
        return None
    if dropout == 1:
        return 0 * X
    mask = torch.rand(X.shape) >= dropout
    return mask * X / (1 - dropout)
