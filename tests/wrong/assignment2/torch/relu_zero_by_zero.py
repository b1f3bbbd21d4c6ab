"""Divides by |x|, which is 0/0 at zero.

exercise: relu
fails: values
row: -
"""

import torch


def relu(X):
    return (X + X * X / torch.abs(X)) / 2
