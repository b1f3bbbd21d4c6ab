"""Applies ReLU at the end.

exercise: affine_forward
fails: values
diagnosis: step-extra
row: -
"""

import torch


def affine_forward(X, W, b):
    return torch.clamp(X @ W + b, min=0)
