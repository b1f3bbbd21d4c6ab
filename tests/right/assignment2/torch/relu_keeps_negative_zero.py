"""Adds the halves in another order, which leaves negative zeros.

exercise: relu
"""

import torch


def relu(X):
    return 0.5 * X + 0.5 * torch.abs(X) + 0 * X
