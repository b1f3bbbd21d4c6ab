"""Detaches and switches gradients off, as d2l does, and asks whether its inputs want any.

exercise: relu
"""

import torch


def relu_backward(dY, X, Y):
    with torch.no_grad():
        assert isinstance(X, torch.Tensor) and not X.requires_grad
        mask = (X.detach() > 0).requires_grad_(False)
        return dY.detach() * mask
