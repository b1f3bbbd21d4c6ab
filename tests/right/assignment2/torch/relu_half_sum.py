"""Adds x and |x| and halves.

exercise: relu
"""

import torch


def relu(X):
    return (X + torch.abs(X)) / 2
