"""Subtracts the largest magnitude.

exercise: softmax
fails: extremes
row: -
"""

import torch


def softmax(X):
    E = torch.exp(X - torch.abs(X).amax(dim=1, keepdim=True))
    return E / E.sum(dim=1, keepdim=True)
