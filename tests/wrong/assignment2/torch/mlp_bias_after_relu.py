"""Adds the first bias after ReLU.

exercise: mlp_forward
fails: values
diagnosis: order-swapped, gradient-of-other-forward
row: -
"""

import torch


def mlp_forward(X, W1, b1, W2, b2):
    Z = X @ W1
    H = torch.clamp(Z, min=0) + b1
    return H @ W2 + b2, (X, W1, b1, Z, H, W2, b2)
