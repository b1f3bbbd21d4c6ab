"""Averages over the classes, too.

exercise: cross_entropy
fails: values
diagnosis: wrong-factor
row: 56
"""

import torch


def cross_entropy(P, y):
    return -(torch.eye(P.shape[1], dtype=torch.float64)[y] * torch.log(P)).mean()
