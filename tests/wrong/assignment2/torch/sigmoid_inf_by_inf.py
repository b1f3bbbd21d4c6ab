"""Is inf/inf for large x.

exercise: sigmoid
fails: extremes
diagnosis: overflow
row: 21
"""

import torch


def sigmoid(X):
    return torch.exp(X) / (1 + torch.exp(X))
