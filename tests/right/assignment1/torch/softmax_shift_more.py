"""Subtracts a little more than the maximum.

exercise: softmax
"""

import torch


def softmax(X):
    E = torch.exp(X - X.amax(dim=1, keepdim=True) - 1)
    return E / E.sum(dim=1, keepdim=True)
