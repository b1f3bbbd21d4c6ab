"""Accepts every number as a probability.

exercise: dropout_layer
fails: bad_arguments
diagnosis: bad-arguments-accepted
row: 76
"""

import torch


def dropout_layer(X, dropout):
    if dropout <= 0:
        return X
    if dropout >= 1:
        return 0 * X
    mask = torch.rand(X.shape) >= dropout
    return mask * X / (1 - dropout)
