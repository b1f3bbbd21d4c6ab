"""Normalises over the last axis in place, on an array of its own.

exercise: softmax
"""

import torch


def softmax(X):
    E = X - torch.max(X, dim=-1, keepdim=True).values
    E.exp_()
    E /= E.sum(dim=-1, keepdim=True)
    return E
