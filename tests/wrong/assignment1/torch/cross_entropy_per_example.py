"""Returns one loss for each example.

exercise: cross_entropy
fails: values
diagnosis: not-summed
row: -
"""

import torch


def cross_entropy(P, y):
    return -torch.log(P[torch.arange(len(y)), y])
