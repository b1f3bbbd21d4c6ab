"""Clips x where tanh is one anyway.

exercise: tanh
"""

import torch


def tanh(X):
    Z = torch.clamp(X, -30, 30)
    return (torch.exp(Z) - torch.exp(-Z)) / (torch.exp(Z) + torch.exp(-Z))
