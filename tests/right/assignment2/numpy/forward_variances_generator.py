"""A generator function; n - 1 in the denominator; a tuple.

exercise: forward_variances
"""

import numpy as np

def fv_layers(init, activation, depth):
    H = np.random.randn(WIDTH, BATCH).T
    for _ in range(depth):
        H = activation(np.einsum("ij,jk->ik", H, init(WIDTH, WIDTH)))
        yield np.std(H, ddof=1) ** 2

def forward_variances(init, activation, depth):
    return tuple(fv_layers(init, activation, depth))
