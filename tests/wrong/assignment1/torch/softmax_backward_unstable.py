"""Computes P from X again without a shift.

exercise: softmax
fails: extremes
row: -
"""

import torch


def softmax_backward(dP, X, P):
    E = torch.exp(X)
    P = E / E.sum(dim=1, keepdim=True)
    return P * (dP - (dP * P).sum(dim=1, keepdim=True))
