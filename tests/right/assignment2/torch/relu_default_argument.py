"""Takes a default argument for the threshold.

exercise: relu
"""

import torch


def relu(X):
    return torch.where(X > 0, X, 0 * X)
