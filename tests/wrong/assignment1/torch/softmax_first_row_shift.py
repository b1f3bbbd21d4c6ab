"""Subtracts the first row's maximum from all rows.

exercise: softmax
fails: extremes
row: -
"""

import torch


def softmax(X):
    E = torch.exp(X - X[0].max())
    return E / E.sum(dim=1, keepdim=True)
