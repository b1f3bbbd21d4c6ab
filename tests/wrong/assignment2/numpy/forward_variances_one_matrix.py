"""Draws one weight matrix for all layers.

exercise: forward_variances
fails: variances_are_right
diagnosis: -
row: -
"""

import numpy as np


def forward_variances(init, activation, depth):
    H = np.random.normal(size=(BATCH, WIDTH))
    W = init(WIDTH, WIDTH)
    variances = []
    for _ in range(depth):
        Z = H @ W
        H = activation(Z)
        variances.append(float(H.var()))
    return variances
