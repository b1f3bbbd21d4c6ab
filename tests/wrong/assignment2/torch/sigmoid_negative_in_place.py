"""Negates the caller's array on the way.

exercise: sigmoid
fails: inputs_untouched
diagnosis: input-overwritten
row: -
"""

import torch


def sigmoid(X):
    X *= -1
    E = torch.exp(-torch.abs(X))
    return torch.where(X <= 0, 1 / (1 + E), E / (1 + E))
