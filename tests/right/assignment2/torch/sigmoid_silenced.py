"""Silences the overflow, whose result is right.

exercise: sigmoid
"""

import torch


def sigmoid(X):
    return 1 / (1 + torch.exp(-X))
