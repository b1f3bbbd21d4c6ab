"""Broadcasts the bias as a row.

exercise: affine_forward
"""

import torch


def affine_forward(X, W, b):
    return torch.addmm(b, X, W)
