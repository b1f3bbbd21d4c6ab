"""Takes output and mask from the library's operator.

exercise: dropout_forward
fails: allowed_calls
diagnosis: -
row: -
"""

import torch


def dropout_forward(X, dropout, training):
    assert 0 <= dropout <= 1
    if not training:
        return X, None
    return torch.ops.aten.native_dropout(X, dropout, True)


def dropout_backward(dY, mask, dropout):
    if mask is None:
        return dY
    return dY * mask / (1 - dropout) if dropout < 1 else torch.zeros_like(dY)
