"""Counts the examples for the bias.

exercise: affine_forward
fails: gradient
diagnosis: upstream-missing
row: 42
"""

import torch


def affine_backward(dY, X, W, b):
    return dY @ W.T, X.T @ dY, torch.ones_like(b) * dY.shape[0]
