"""Subtracts the mean in place of the maximum.

exercise: softmax
fails: extremes
diagnosis: wrong-reduction
row: -
"""

import torch


def softmax(X):
    E = torch.exp(X - X.mean(dim=1, keepdim=True))
    return E / E.sum(dim=1, keepdim=True)
