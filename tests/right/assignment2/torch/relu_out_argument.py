"""Writes into an array of its own.

exercise: relu
"""

import torch


def relu(X):
    Y = torch.empty_like(X)
    torch.maximum(X, torch.zeros_like(X), out=Y)
    return Y
