"""Applies ReLU to the output, too.

exercise: mlp_forward
fails: values
diagnosis: step-extra
row: -
"""

import torch


def mlp_forward(X, W1, b1, W2, b2):
    Z = X @ W1 + b1
    H = torch.clamp(Z, min=0)
    return torch.clamp(H @ W2 + b2, min=0), (X, W1, b1, Z, H, W2, b2)
