"""Returns the gradients themselves.

exercise: gradient_norms
fails: norms_are_right
diagnosis: -
row: -
"""

import torch


def gradient_norms(init, activation, activation_backward, depth):
    H = torch.randn(BATCH, WIDTH, dtype=torch.float64)
    layers = []
    for _ in range(depth):
        H_prev, W = H, init(WIDTH, WIDTH).double()
        Z = H_prev @ W
        H = activation(Z)
        layers.append((H_prev, W, Z, H))
    dH = torch.ones_like(H)
    norms = []
    for H_prev, W, Z, H in reversed(layers):
        dZ = activation_backward(dH, Z, H)
        dW = H_prev.T @ dZ
        dH = dZ @ W.T
        norms.append(dW)
    return norms[::-1]
