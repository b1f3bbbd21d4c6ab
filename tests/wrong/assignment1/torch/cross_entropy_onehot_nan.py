"""Multiplies log 0 by 0 for the other classes: NaN.

exercise: cross_entropy
fails: extremes
row: -
"""

import torch


def cross_entropy(P, y):
    return -(torch.eye(P.shape[1], dtype=torch.float64)[y] * torch.log(P)).sum(dim=1).mean()
