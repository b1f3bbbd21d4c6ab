"""Draws from a binomial distribution.

exercise: dropout_layer
"""

import torch


def dropout_layer(X, dropout):
    assert 0 <= dropout <= 1
    if dropout == 1:
        return 0 * X
    mask = torch.bernoulli(torch.full(X.shape, 1 - dropout, dtype=X.dtype))
    return mask * X / (1 - dropout)
