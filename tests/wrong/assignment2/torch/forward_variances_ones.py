"""Starts with ones.

exercise: forward_variances
fails: variances_are_right
diagnosis: -
row: -
"""

import torch


def forward_variances(init, activation, depth):
    H = torch.ones(BATCH, WIDTH, dtype=torch.float64)
    variances = []
    for _ in range(depth):
        Z = H @ init(WIDTH, WIDTH).double()
        H = activation(Z)
        variances.append(H.var().item())
    return variances
