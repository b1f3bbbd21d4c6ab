"""Do signals and gradients survive a deep network? Measure it."""

import numpy as np

BATCH = 128
WIDTH = 64


def forward_variances(init, activation, depth):
    """Z = HW, H = activation(Z); the variance of H after each layer."""
    H = np.random.normal(size=(BATCH, WIDTH))
    variances = []
    for _ in range(depth):
        Z = H @ init(WIDTH, WIDTH)
        H = activation(Z)
        variances.append(float(H.var()))
    return variances


def gradient_norms(init, activation, activation_backward, depth):
    """The same pass, remembered, then dZ = activation_backward(dH, Z, H), dW = H_prev^T dZ, dH = dZ W^T."""
    H = np.random.normal(size=(BATCH, WIDTH))
    layers = []
    for _ in range(depth):
        H_prev, W = H, init(WIDTH, WIDTH)
        Z = H_prev @ W
        H = activation(Z)
        layers.append((H_prev, W, Z, H))

    dH = np.ones_like(H)
    norms = []
    for H_prev, W, Z, H in reversed(layers):
        dZ = activation_backward(dH, Z, H)
        dW = H_prev.T @ dZ
        dH = dZ @ W.T
        norms.append(float(np.linalg.norm(dW)))
    return norms[::-1]
