"""Chooses the side whose exponential is small.

exercise: tanh
"""

import torch


def tanh(X):
    E = torch.exp(-2 * torch.abs(X))
    return torch.where(X >= 0, (1 - E) / (1 + E), (E - 1) / (1 + E))
