"""Goes down and comes back by recursion.

exercise: gradient_norms
"""

import numpy as np


def gradient_norms(init, activation, activation_backward, depth):
    norms = []

    def layer(H, left):
        if left == 0:
            return np.ones_like(H)
        W = init(WIDTH, WIDTH)
        Z = H @ W
        Y = activation(Z)
        dZ = activation_backward(layer(Y, left - 1), Z, Y)
        norms.insert(0, np.linalg.norm(H.T @ dZ))
        return dZ @ W.T

    layer(np.random.randn(BATCH, WIDTH), depth)
    return np.array(norms)
