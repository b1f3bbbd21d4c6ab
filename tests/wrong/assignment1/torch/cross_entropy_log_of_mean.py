"""Takes the logarithm of the mean.

exercise: cross_entropy
fails: values
diagnosis: order-swapped
row: -
"""

import torch


def cross_entropy(P, y):
    return -torch.log(P[torch.arange(len(y)), y].mean())
