"""Starts with one constant.

exercise: init_mlp
fails: symmetry_is_broken
diagnosis: constant-weights, layers-identical
row: -
"""

import numpy as np


def init_mlp(sizes):
    params = {}
    for layer in range(1, len(sizes)):
        params[f"W{layer}"] = np.full((sizes[layer - 1], sizes[layer]), 0.1)
        params[f"b{layer}"] = np.zeros(sizes[layer])
    return params
