"""Sums over the batch.

exercise: cross_entropy
fails: values
diagnosis: batch-size-missing
row: 51
"""

import torch


def cross_entropy(P, y):
    return -torch.log(P[torch.arange(len(y)), y]).sum()
