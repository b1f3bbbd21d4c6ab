"""Adds up the examples one by one.

exercise: affine_forward
"""

import torch


def affine_forward(X, W, b):
    return torch.stack([x @ W + b for x in X])
