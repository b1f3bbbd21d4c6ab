"""Returns float32 whatever it is given.

exercise: relu
fails: shapes
row: -
"""

import torch


def relu(X):
    return torch.clamp(X, min=0).to(torch.float32)
