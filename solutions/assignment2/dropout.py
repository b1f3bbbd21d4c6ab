"""Dropout: switch off a random part of a layer while training."""

import torch


def dropout_layer(X, dropout):
    """0 with probability dropout, otherwise x / (1 - dropout)."""
    assert 0 <= dropout <= 1
    if dropout == 0:
        return X
    if dropout == 1:
        return torch.zeros_like(X)
    keep = torch.rand(X.shape, device=X.device) >= dropout
    return keep * X / (1 - dropout)


def dropout_forward(X, dropout, training):
    """The same, with the mask; no mask means that nothing was dropped or scaled."""
    assert 0 <= dropout <= 1
    if not training:
        return X, None
    mask = torch.rand(X.shape, device=X.device) >= dropout
    if dropout == 1:
        return torch.zeros_like(X), mask
    return mask * X / (1 - dropout), mask


def dropout_backward(dY, mask, dropout):
    """The mask and the factor of the forward pass are the derivative."""
    if mask is None:
        return dY
    if dropout == 1:
        return torch.zeros_like(dY)
    return mask * dY / (1 - dropout)
