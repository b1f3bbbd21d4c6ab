"""Sends the input into every layer.

exercise: forward_variances
fails: variances_are_right
row: -
"""

import torch


def forward_variances(init, activation, depth):
    H = torch.randn(BATCH, WIDTH, dtype=torch.float64)
    variances = []
    for _ in range(depth):
        Z = H @ init(WIDTH, WIDTH).double()
        Y = activation(Z)
        variances.append(Y.var().item())
    return variances
