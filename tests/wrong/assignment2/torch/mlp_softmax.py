"""Applies softmax at the end.

exercise: mlp_forward
fails: values
diagnosis: step-extra
row: -
"""

import torch


def mlp_forward(X, W1, b1, W2, b2):
    Z = X @ W1 + b1
    H = torch.clamp(Z, min=0)
    E = torch.exp(H @ W2 + b2)
    return E / E.sum(dim=1, keepdim=True), (X, W1, b1, Z, H, W2, b2)
