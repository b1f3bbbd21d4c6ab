"""Divides by a sum without its axis.

exercise: softmax
fails: values
diagnosis: -
row: -
"""

import torch


def softmax(X):
    E = torch.exp(X - X.amax(dim=1, keepdim=True))
    return E / E.sum(dim=1)
