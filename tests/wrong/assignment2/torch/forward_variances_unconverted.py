"""Does not convert a weight matrix that comes in float32.

exercise: forward_variances
fails: variances_are_right
row: -
"""

import torch


def forward_variances(init, activation, depth):
    H = torch.randn(BATCH, WIDTH, dtype=torch.float64)
    variances = []
    for _ in range(depth):
        Z = H @ init(WIDTH, WIDTH)
        H = activation(Z)
        variances.append(H.var(unbiased=False).item())
    return variances
