"""Keeps lists of everything and counts down.

exercise: gradient_norms
"""

import numpy as np


def gradient_norms(init, activation, activation_backward, depth):
    Hs, Zs, Ws = [np.random.randn(BATCH, WIDTH)], [], []
    for _ in range(depth):
        Ws.append(init(WIDTH, WIDTH))
        Zs.append(Hs[-1] @ Ws[-1])
        Hs.append(activation(Zs[-1]))
    norms = [0.0] * depth
    d = Hs[-1] * 0 + 1
    for i in range(depth - 1, -1, -1):
        d = activation_backward(d, Zs[i], Hs[i + 1])
        norms[i] = np.sqrt(((Hs[i].T @ d) ** 2).sum())
        d = d @ Ws[i].T
    return norms
