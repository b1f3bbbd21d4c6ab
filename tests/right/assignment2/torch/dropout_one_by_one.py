"""Flips a coin for each entry with the random module.

exercise: dropout_layer
"""

import torch


def dropout_layer(X, dropout):
    import random
    
    assert 0 <= dropout <= 1
    if dropout == 1:
        return 0 * X
    kept = torch.tensor([random.random() >= dropout for _ in range(X.numel())]).reshape(X.shape)
    return kept * X / (1 - dropout)
