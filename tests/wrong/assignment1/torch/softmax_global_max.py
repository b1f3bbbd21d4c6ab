"""Subtracts one maximum for the whole batch.

exercise: softmax
fails: extremes
diagnosis: max-of-whole-array
row: 46
"""

import torch


def softmax(X):
    E = torch.exp(X - X.max())
    return E / E.sum(dim=1, keepdim=True)
