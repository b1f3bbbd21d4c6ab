"""Swaps row and column.

exercise: cross_entropy
fails: values
diagnosis: examples-mixed
row: -
"""

import torch


def cross_entropy(P, y):
    return -torch.log(P[y, torch.arange(len(y))]).mean()
