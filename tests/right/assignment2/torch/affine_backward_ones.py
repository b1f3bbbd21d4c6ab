"""Sums by a product with ones.

exercise: affine_forward
"""

import torch


def affine_backward(dY, X, W, b):
    return (W @ dY.T).T, (dY.T @ X).T, torch.ones(len(dY), dtype=dY.dtype) @ dY
