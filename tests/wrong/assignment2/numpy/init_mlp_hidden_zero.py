"""The weights of the last layer are zero.

exercise: init_mlp
fails: layers_and_calls_differ
row: -
"""

import numpy as np

def init_mlp(sizes):
    params = {}
    for i in range(1, len(sizes)):
        last = i == len(sizes) - 1
        params[f"W{i}"] = np.random.randn(sizes[i - 1], sizes[i]) * (not last)
        params[f"b{i}"] = np.zeros(sizes[i])
    return params
