"""Appends to the list that it loops over.

exercise: gradient_norms
fails: norms_are_right
diagnosis: -
row: -
"""

import numpy as np


def gradient_norms(init, activation, activation_backward, depth):
    H = np.random.normal(size=(BATCH, WIDTH))
    layers = []
    for _ in range(depth):
        H_prev, W = H, init(WIDTH, WIDTH)
        Z = H_prev @ W
        H = activation(Z)
        layers.append((H_prev, W, Z, H))
    dH = np.ones_like(H)
    norms = []
    for H_prev, W, Z, H in layers:
        layers.append((H_prev, W, Z, H))
        dZ = activation_backward(dH, Z, H)
        dW = H_prev.T @ dZ
        dH = dZ @ W.T
        norms.append(float(np.linalg.norm(dW)))
    return norms[::-1]
