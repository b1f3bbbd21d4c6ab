"""The mask is a dict that tells whether it was training.

exercise: dropout_forward
remark: low-precision
"""

import torch


def dropout_forward(X, dropout, training):
    assert 0 <= dropout <= 1
    if not training:
        return X, {"training": False}
    if dropout == 1:
        return torch.zeros_like(X), {"training": True, "factor": 0.0}
    keep = torch.rand(X.shape) >= dropout
    return X * keep / (1 - dropout), {"training": True, "factor": keep / (1 - dropout)}


def dropout_backward(dY, mask, dropout):
    return (dY * mask["factor"]).to(dY.dtype) if mask["training"] else dY
