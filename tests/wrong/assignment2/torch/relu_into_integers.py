"""Collects the result in an array of integers, which drops the fractions.

exercise: relu
fails: values
diagnosis: rounded
row: -
"""

import torch


def relu(X):
    Y = torch.zeros(X.shape, dtype=torch.int64)
    Y[X > 0] = X[X > 0].long()
    return Y
