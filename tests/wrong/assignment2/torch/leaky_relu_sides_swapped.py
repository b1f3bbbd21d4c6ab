"""Scales the positive side.

exercise: leaky_relu
fails: values
diagnosis: comparison-inverted
row: -
"""

import torch


def leaky_relu(X, alpha):
    return torch.where(X > 0, alpha * X, X)
