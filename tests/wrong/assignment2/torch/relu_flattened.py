"""Returns the right numbers in one long row.

exercise: relu
fails: values
diagnosis: right-values-wrong-shape
row: -
"""

import torch


def relu(X):
    return torch.clamp(X, min=0).reshape(-1)
