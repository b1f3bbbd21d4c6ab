"""Divides zero by zero.

exercise: init_mlp
fails: symmetry_is_broken
diagnosis: -
row: -
"""

import numpy as np


def init_mlp(sizes):
    params = {}
    for layer in range(1, len(sizes)):
        params[f"W{layer}"] = kaiming_normal(sizes[layer - 1], sizes[layer]) * np.zeros(1) / np.zeros(1)
        params[f"b{layer}"] = np.zeros(sizes[layer])
    return params
