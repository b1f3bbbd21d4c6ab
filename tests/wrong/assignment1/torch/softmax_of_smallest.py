"""Prefers the smallest score.

exercise: softmax
fails: values
diagnosis: operation-swapped
row: -
"""

import torch


def softmax(X):
    E = torch.exp(X.min() - X)
    return E / E.sum(dim=1, keepdim=True)
