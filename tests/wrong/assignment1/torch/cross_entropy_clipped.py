"""Clips the probabilities from below.

exercise: cross_entropy
fails: extremes
row: -
"""

import torch


def cross_entropy(P, y):
    return -torch.log(torch.clamp(P, 1e-12, 1)[torch.arange(len(y)), y]).mean()
