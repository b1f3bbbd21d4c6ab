"""Uses einsum.

exercise: affine_forward
"""

import torch


def affine_forward(X, W, b):
    return torch.einsum('ni,io->no', X, W) + b
