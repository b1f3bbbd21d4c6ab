"""Sums absolute values: the other norm.

exercise: l2_penalty
fails: values
diagnosis: operation-swapped
row: -
"""

import torch


def l2_penalty(W, lam):
    return lam / 2 * torch.abs(W).sum()
