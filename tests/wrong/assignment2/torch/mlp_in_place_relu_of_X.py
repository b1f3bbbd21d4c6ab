"""Clips the caller's X.

exercise: mlp_forward
fails: inputs_untouched
diagnosis: input-overwritten
row: -
"""

import torch


def mlp_forward(X, W1, b1, W2, b2):
    Z = X @ W1 + b1
    H = torch.clamp(Z, min=0)
    X0 = X.clone()
    X[X < 0] = 0
    return H @ W2 + b2, (X0, W1, b1, Z, H, W2, b2)
