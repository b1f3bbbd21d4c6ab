"""Divides infinity by infinity for large x.

exercise: tanh
fails: extremes
diagnosis: overflow
row: 28
"""

import torch


def tanh(X):
    return (torch.exp(X) - torch.exp(-X)) / (torch.exp(X) + torch.exp(-X))
