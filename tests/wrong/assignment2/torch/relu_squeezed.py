"""Drops axes of length one.

exercise: relu
fails: shapes
row: -
"""

import torch


def relu(X):
    return torch.squeeze(torch.clamp(X, min=0))
