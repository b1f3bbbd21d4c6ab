"""torch.bernoulli with a tensor of probabilities.

exercise: dropout_layer
"""

import torch

def dropout_layer(X, dropout):
    if not 0 <= dropout <= 1:
        raise ValueError("dropout")
    if dropout == 1:
        return torch.zeros_like(X)
    return X * torch.bernoulli(torch.full_like(X, 1 - dropout)) / (1 - dropout)
