"""Fills the two sides of an array of its own.

exercise: sigmoid
"""

import torch


def sigmoid(X):
    Y = torch.empty_like(X)
    positive = X >= 0
    Y[positive] = 1 / (1 + torch.exp(-X[positive]))
    E = torch.exp(X[~positive])
    Y[~positive] = E / (1 + E)
    return Y
