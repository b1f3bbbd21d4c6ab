"""Uses a name that does not exist.

exercise: relu
fails: values
diagnosis: -
row: -
"""

import torch


def relu(X):
    return torch.maximun(X, 0)
