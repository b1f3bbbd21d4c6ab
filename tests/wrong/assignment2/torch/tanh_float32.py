"""Returns float32 whatever it is given.

exercise: tanh
fails: shapes
row: -
"""

import torch


def tanh(X):
    return torch.tanh(X).to(torch.float32)
