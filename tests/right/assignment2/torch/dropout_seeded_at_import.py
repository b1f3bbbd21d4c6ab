"""Seeds the generator once, at import.

exercise: dropout_layer
"""

import torch

torch.manual_seed(0)


def dropout_layer(X, dropout):
    assert 0 <= dropout <= 1
    if dropout == 1:
        return 0 * X
    return (torch.rand(X.shape) >= dropout) * X / (1 - dropout)
