"""Computes the slope from x again: inf/inf at -1000.

exercise: sigmoid
fails: extremes
row: -
"""

import torch


def sigmoid_backward(dY, X, Y):
    return dY * torch.exp(-X) / (1 + torch.exp(-X)) ** 2
