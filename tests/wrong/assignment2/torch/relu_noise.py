"""Adds a random leak, as randomised ReLU does in training.

exercise: relu
fails: values
diagnosis: not-repeatable
row: -
"""

import torch


def relu(X):
    return torch.where(X > 0, X, X * torch.rand(X.shape))
