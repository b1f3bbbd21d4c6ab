"""Picks every example's column for every example.

exercise: cross_entropy
fails: values
diagnosis: examples-mixed
row: 53
"""

import torch


def cross_entropy(P, y):
    return -torch.log(P[:, y]).mean()
