"""Fills the dict from the last layer to the first.

exercise: init_mlp
"""

import numpy as np


def init_mlp(sizes):
    params = {}
    for i in range(len(sizes) - 1, 0, -1):
        params['b%d' % i] = np.zeros(sizes[i])
        params['W%d' % i] = np.random.randn(sizes[i - 1], sizes[i]) * 0.1
    return params
