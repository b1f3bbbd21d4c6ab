"""Keeps the first example only in the cache.

exercise: mlp_forward
fails: gradient
diagnosis: -
row: -
"""

import torch


def mlp_forward(X, W1, b1, W2, b2):
    Z = X @ W1 + b1
    H = torch.clamp(Z, min=0)
    return H @ W2 + b2, (X[:1], W1, b1, Z, H[:1], W2, b2)
