"""Applies softmax to the probabilities.

exercise: cross_entropy
fails: values
diagnosis: step-extra
row: -
"""

import torch


def cross_entropy(P, y):
    E = torch.exp(P)
    P = E / E.sum(dim=1, keepdim=True)
    return -torch.log(P[torch.arange(len(y)), y]).mean()
