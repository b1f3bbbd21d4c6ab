"""Returns float32 whatever it is given.

exercise: tanh
fails: shapes
diagnosis: dtype-changed
row: -
"""

import torch


def tanh(X):
    return torch.tanh(X).to(torch.float32)
