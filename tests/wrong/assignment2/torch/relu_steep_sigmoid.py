"""Imitates the step by a sigmoid that is not quite steep enough.

exercise: relu
fails: values
row: -
"""

import torch


def relu(X):
    return X / (1 + torch.exp(-20 * X))
