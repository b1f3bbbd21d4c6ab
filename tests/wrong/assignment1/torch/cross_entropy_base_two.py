"""Counts in bits.

exercise: cross_entropy
fails: values
diagnosis: wrong-factor
row: -
"""

import torch


def cross_entropy(P, y):
    return -torch.log2(P[torch.arange(len(y)), y]).mean()
