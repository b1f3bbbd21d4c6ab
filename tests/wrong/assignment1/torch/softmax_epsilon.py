"""Adds 0.001 to the denominator.

exercise: softmax
fails: values
diagnosis: epsilon-added
row: -
"""

import torch


def softmax(X):
    E = torch.exp(X - X.amax(dim=1, keepdim=True))
    return E / (E.sum(dim=1, keepdim=True) + 1e-3)
