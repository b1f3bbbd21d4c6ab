"""The backward writes into a new array.

exercise: dropout_forward
"""

import torch


def dropout_forward(X, dropout, training):
    assert 0 <= dropout <= 1
    if not training:
        return X, []
    if dropout == 1:
        return torch.zeros_like(X), [False]
    keep = torch.rand(X.shape) >= dropout
    return X * keep / (1 - dropout), [keep]


def dropout_backward(dY, mask, dropout):
    dX = dY.clone()
    for keep in mask:
        dX *= keep
        dX /= (1 - dropout) or 1
    return dX
