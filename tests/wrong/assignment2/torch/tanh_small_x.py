"""Rounds everything near zero away.

exercise: tanh
fails: values
row: -
"""

import torch


def tanh(X):
    return torch.where(torch.abs(X) < 0.1, 0 * X, torch.tanh(X))
