"""Forgets the parentheses around the denominator.

exercise: sigmoid
fails: values
row: 19
"""

import torch


def sigmoid(X):
    return 1 / 1 + torch.exp(-X)
