"""Lets the library refuse bad probabilities.

exercise: dropout_layer
"""

import torch


def dropout_layer(X, dropout):
    if dropout == 1:
        return 0 * X
    mask = torch.bernoulli(torch.full_like(X, dropout)) == 0
    return mask * X / (1 - dropout)
