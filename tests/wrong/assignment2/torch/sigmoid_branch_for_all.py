"""Chooses one formula for the whole array.

exercise: sigmoid
fails: extremes
row: -
"""

import torch


def sigmoid(X):
    if X.numel() and X.min() >= 0:
        return 1 / (1 + torch.exp(-X))
    return torch.exp(X) / (1 + torch.exp(X))
