"""Takes the variance over the batch only.

exercise: forward_variances
fails: variances_are_right
diagnosis: -
row: -
"""

import numpy as np


def forward_variances(init, activation, depth):
    H = np.random.normal(size=(BATCH, WIDTH))
    variances = []
    for _ in range(depth):
        Z = H @ init(WIDTH, WIDTH)
        H = activation(Z)
        variances.append(H.var(0))
    return variances
