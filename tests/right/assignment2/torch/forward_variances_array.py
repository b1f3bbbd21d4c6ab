"""Returns an array.

exercise: forward_variances
"""

import torch


def forward_variances(init, activation, depth):
    H = torch.randn(BATCH, WIDTH).double()
    variances = torch.zeros(depth)
    for i in range(depth):
        H = activation(torch.matmul(H, init(WIDTH, WIDTH).double()))
        variances[i] = H.var()
    return variances
