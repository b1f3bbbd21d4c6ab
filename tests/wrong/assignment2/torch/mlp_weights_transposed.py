"""Takes the weights for (out, in).

exercise: mlp_forward
fails: values
diagnosis: -
row: -
"""

import torch


def mlp_forward(X, W1, b1, W2, b2):
    Z = X @ W1.T + b1
    H = torch.clamp(Z, min=0)
    return H @ W2.T + b2, (X, W1, b1, Z, H, W2, b2)
