"""Forgets the parentheses around the denominator.

exercise: sigmoid
fails: values
diagnosis: operator-precedence
row: 19
"""

import torch


def sigmoid(X):
    return 1 / 1 + torch.exp(-X)
