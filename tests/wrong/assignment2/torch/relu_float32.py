"""Returns float32 whatever it is given.

exercise: relu
fails: shapes
diagnosis: dtype-changed
row: -
"""

import torch


def relu(X):
    return torch.clamp(X, min=0).to(torch.float32)
