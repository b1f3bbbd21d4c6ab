"""Returns float64 whatever it is given.

exercise: mlp_forward
fails: shapes
diagnosis: dtype-changed
row: -
"""

import torch


def mlp_forward(X, W1, b1, W2, b2):
    Z = X @ W1 + b1
    H = torch.clamp(Z, min=0)
    return (H @ W2 + b2).double(), (X, W1, b1, Z, H, W2, b2)
