"""Takes the mean square less the squared mean.

exercise: forward_variances
"""

import torch


def forward_variances(init, activation, depth):
    H, out = torch.randn(BATCH, WIDTH, dtype=torch.float64), []
    while len(out) < depth:
        H = activation(H @ init(WIDTH, WIDTH).to(H))
        out.append((H**2).mean() - H.mean() ** 2)
    return tuple(out)
