"""Divides by alpha on the negative side.

exercise: leaky_relu
fails: values
diagnosis: wrong-where
row: -
"""

import torch


def leaky_relu(X, alpha):
    return torch.where(X > 0, X, X / (alpha + 1e-9))
