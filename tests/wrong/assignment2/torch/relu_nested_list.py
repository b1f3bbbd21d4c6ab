"""Returns nested lists in place of an array.

exercise: relu
fails: values
diagnosis: -
row: -
"""

import torch


def relu(X):
    return torch.clamp(X, min=0).tolist()
