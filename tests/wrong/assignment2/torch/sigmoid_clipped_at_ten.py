"""Clips x to [-10, 10], which is visible in the tails.

exercise: sigmoid
fails: extremes
row: -
"""

import torch


def sigmoid(X):
    return 1 / (1 + torch.exp(-torch.clamp(X, -10, 10)))
