"""Do signals and gradients survive a deep network? Measure it."""

import torch

BATCH = 128
WIDTH = 64


def forward_variances(init, activation, depth):
    """Z = HW, H = activation(Z); the variance of H after each layer."""
    H = torch.randn(BATCH, WIDTH, dtype=torch.float64)
    variances = []
    for _ in range(depth):
        Z = H @ init(WIDTH, WIDTH).double()
        H = activation(Z)
        variances.append(H.var(unbiased=False).item())
    return variances


def gradient_norms(init, activation, activation_backward, depth):
    """The same pass, remembered, then dZ = activation_backward(dH, Z, H), dW = H_prev^T dZ, dH = dZ W^T."""
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
        norms.append(dW.norm().item())
    return norms[::-1]
