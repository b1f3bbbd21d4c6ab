"""Goes down and comes back by recursion.

exercise: gradient_norms
"""

import torch


def gradient_norms(init, activation, activation_backward, depth):
    norms = []

    def layer(H, left):
        if left == 0:
            return torch.ones_like(H)
        W = init(WIDTH, WIDTH).double()
        Z = H @ W
        Y = activation(Z)
        dZ = activation_backward(layer(Y, left - 1), Z, Y)
        norms.insert(0, torch.linalg.norm(H.T @ dZ))
        return dZ @ W.T

    layer(torch.randn(BATCH, WIDTH, dtype=torch.float64), depth)
    return torch.stack(norms)
