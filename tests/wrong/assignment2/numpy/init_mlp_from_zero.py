"""Counts the layers from zero.

exercise: init_mlp
fails: shapes_and_biases
diagnosis: -
row: -
"""

import numpy as np


def init_mlp(sizes):
    params = {}
    for layer in range(1, len(sizes)):
        params[f"W{layer - 1}"] = kaiming_normal(sizes[layer - 1], sizes[layer])
        params[f"b{layer - 1}"] = np.zeros(sizes[layer])
    return params
