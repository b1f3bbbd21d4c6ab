"""Cuts the output off at 6, as ReLU6 does.

exercise: relu
fails: extremes
row: -
"""

import torch


def relu(X):
    return torch.clamp(X, 0, 6)
