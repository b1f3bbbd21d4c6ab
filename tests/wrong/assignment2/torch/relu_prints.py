"""Prints the result and returns nothing.

exercise: relu
fails: values
row: -
"""

import torch


def relu(X):
    return print(torch.clamp(X, min=0))
