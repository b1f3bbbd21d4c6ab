"""Returns float64 whatever it is given.

exercise: relu
fails: shapes
diagnosis: dtype-changed
row: -
"""

import torch


def relu(X):
    return torch.maximum(X, torch.zeros(X.shape, dtype=torch.float64))
