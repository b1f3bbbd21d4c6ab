"""Keeps lists of everything and counts down.

exercise: gradient_norms
"""

import torch


def gradient_norms(init, activation, activation_backward, depth):
    Hs, Zs, Ws = [torch.randn(BATCH, WIDTH, dtype=torch.float64)], [], []
    for _ in range(depth):
        Ws.append(init(WIDTH, WIDTH).double())
        Zs.append(Hs[-1] @ Ws[-1])
        Hs.append(activation(Zs[-1]))
    norms = [0.0] * depth
    d = Hs[-1] * 0 + 1
    for i in range(depth - 1, -1, -1):
        d = activation_backward(d, Zs[i], Hs[i + 1])
        norms[i] = torch.sqrt(((Hs[i].T @ d) ** 2).sum())
        d = d @ Ws[i].T
    return norms
