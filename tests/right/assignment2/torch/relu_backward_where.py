"""Selects with where.

exercise: relu
"""

import torch


def relu_backward(dY, X, Y):
    return torch.where(X > 0, dY, torch.zeros_like(dY))
