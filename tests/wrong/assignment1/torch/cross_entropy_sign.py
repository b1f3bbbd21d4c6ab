"""Forgets the minus sign.

exercise: cross_entropy
fails: values
diagnosis: wrong-sign
row: -
"""

import torch


def cross_entropy(P, y):
    return torch.log(P[torch.arange(len(y)), y]).mean()
