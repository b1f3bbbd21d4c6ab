"""Uses the library's function.

exercise: tanh
"""

import torch


def tanh(X):
    return torch.tanh(X)
