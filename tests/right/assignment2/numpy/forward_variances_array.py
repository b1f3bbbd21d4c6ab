"""Returns an array.

exercise: forward_variances
"""

import numpy as np


def forward_variances(init, activation, depth):
    H = np.random.randn(BATCH, WIDTH)
    variances = np.zeros(depth)
    for i in range(depth):
        H = activation(H.dot(init(WIDTH, WIDTH)))
        variances[i] = np.var(H)
    return variances
