"""Drops axes of length one.

exercise: relu
fails: shapes
diagnosis: right-values-wrong-shape
row: -
"""

import torch


def relu(X):
    return torch.squeeze(torch.clamp(X, min=0))
