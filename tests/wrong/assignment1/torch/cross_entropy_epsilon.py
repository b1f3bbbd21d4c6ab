"""Adds 1e-8 inside the logarithm.

exercise: cross_entropy
fails: extremes
diagnosis: epsilon-added
row: 55
"""

import torch


def cross_entropy(P, y):
    return -torch.log(P[torch.arange(len(y)), y] + 1e-8).mean()
