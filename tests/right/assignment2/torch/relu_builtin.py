"""Uses the maximum function of the library.

exercise: relu
"""

import torch


def relu(X):
    return torch.max(X, torch.zeros_like(X))
