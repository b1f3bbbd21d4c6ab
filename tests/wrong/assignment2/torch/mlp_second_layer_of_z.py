"""Sends Z in place of H into the second layer.

exercise: mlp_forward
fails: values
diagnosis: step-missing
row: -
"""

import torch


def mlp_forward(X, W1, b1, W2, b2):
    Z = X @ W1 + b1
    H = torch.clamp(Z, min=0)
    return Z @ W2 + b2, (X, W1, b1, Z, H, W2, b2)
