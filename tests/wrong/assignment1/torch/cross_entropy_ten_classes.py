"""Assumes ten classes.

exercise: cross_entropy
fails: values
diagnosis: -
row: -
"""

import torch


def cross_entropy(P, y):
    return -(torch.eye(10)[y] * torch.log(P)).sum(dim=1).mean()
