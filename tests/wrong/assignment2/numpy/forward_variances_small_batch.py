"""Uses a batch of its own size.

exercise: forward_variances
fails: variances_are_right
diagnosis: -
row: -
"""

import numpy as np


def forward_variances(init, activation, depth):
    H = np.random.normal(size=(100, WIDTH))
    variances = []
    for _ in range(depth):
        Z = H @ init(WIDTH, WIDTH)
        H = activation(Z)
        variances.append(float(H.var()))
    return variances
