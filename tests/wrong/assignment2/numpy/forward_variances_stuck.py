"""Sends the input into every layer.

exercise: forward_variances
fails: variances_are_right
row: -
"""

import numpy as np


def forward_variances(init, activation, depth):
    H = np.random.normal(size=(BATCH, WIDTH))
    variances = []
    for _ in range(depth):
        Z = H @ init(WIDTH, WIDTH)
        Y = activation(Z)
        variances.append(float(Y.var()))
    return variances
