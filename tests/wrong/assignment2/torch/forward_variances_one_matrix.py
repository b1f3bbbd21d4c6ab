"""Draws one weight matrix for all layers.

exercise: forward_variances
fails: variances_are_right
diagnosis: -
row: -
"""

import torch


def forward_variances(init, activation, depth):
    H = torch.randn(BATCH, WIDTH, dtype=torch.float64)
    W = init(WIDTH, WIDTH)
    variances = []
    for _ in range(depth):
        Z = H @ W.double()
        H = activation(Z)
        variances.append(H.var().item())
    return variances
