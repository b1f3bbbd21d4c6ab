"""Prints the result and returns nothing.

exercise: relu
fails: values
diagnosis: nothing-returned
row: -
"""

import torch


def relu(X):
    return print(torch.clamp(X, min=0))
