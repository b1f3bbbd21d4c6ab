"""Clips the scores to [-50, 50].

exercise: softmax
fails: extremes
row: -
"""

import torch


def softmax(X):
    E = torch.exp(torch.clamp(X, -50, 50))
    return E / E.sum(dim=1, keepdim=True)
