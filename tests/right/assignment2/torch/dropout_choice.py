"""Chooses the factor of each entry.

exercise: dropout_layer
"""

import torch


def dropout_layer(X, dropout):
    assert 0 <= dropout <= 1
    if dropout == 1:
        return 0 * X
    mask = torch.empty_like(X).bernoulli_(1 - dropout)
    return mask.div_(1 - dropout) * X
