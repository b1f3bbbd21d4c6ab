"""Loops over a fixed number of outputs.

exercise: affine_forward
fails: values
diagnosis: -
row: -
"""

import torch


def affine_forward(X, W, b):
    Y = torch.zeros((X.shape[0], 4), dtype=X.dtype)
    for j in range(4):
        Y[:, j] = X @ W[:, j] + b[j]
    return Y
