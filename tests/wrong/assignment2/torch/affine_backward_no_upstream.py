"""Takes ones for the gradient from above.

exercise: affine_forward
fails: gradient
diagnosis: upstream-missing
row: -
"""

import torch


def affine_backward(dY, X, W, b):
    ones = torch.ones_like(dY)
    return ones @ W.T, X.T @ ones, ones.sum(0)
