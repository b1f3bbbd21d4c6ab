"""Clips x to [-1, 1]: the hard tanh.

exercise: tanh
fails: values
diagnosis: other-function
row: -
"""

import torch


def tanh(X):
    return torch.clamp(X, -1, 1)
