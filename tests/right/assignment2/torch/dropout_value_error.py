"""Raises a ValueError.

exercise: dropout_layer
"""

import torch


def dropout_layer(X, dropout):
    if dropout < 0 or dropout > 1:
        raise ValueError(f'dropout must lie in [0, 1], not {dropout}')
    if dropout == 1:
        return 0 * X
    mask = torch.rand(X.shape) < 1 - dropout
    return X * mask * (1 / (1 - dropout))
