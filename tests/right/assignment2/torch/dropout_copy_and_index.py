"""Sets dropped entries of a copy to zero.

exercise: dropout_layer
"""

import torch


def dropout_layer(X, dropout):
    assert 0 <= dropout <= 1
    if dropout == 1:
        return 0 * X
    Y = X.clone() / (1 - dropout)
    Y[torch.rand(X.shape) < dropout] = 0
    return Y
