"""Forgets the logarithm.

exercise: cross_entropy
fails: values
row: -
"""

import torch


def cross_entropy(P, y):
    return 1 - P[torch.arange(len(y)), y].mean()
