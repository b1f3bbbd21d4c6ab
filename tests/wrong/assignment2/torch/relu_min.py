"""Keeps the negative half.

exercise: relu
fails: values
diagnosis: other-function
row: 5
"""

import torch


def relu(X):
    return torch.clamp(X, max=0)
