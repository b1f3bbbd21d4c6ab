"""Gives all hidden units the same weights.

exercise: init_mlp
fails: symmetry_is_broken
diagnosis: identical-units
row: 116
"""

import numpy as np


def init_mlp(sizes):
    params = {}
    for layer in range(1, len(sizes)):
        params[f"W{layer}"] = np.random.randn(sizes[layer - 1], 1) * np.ones(sizes[layer])
        params[f"b{layer}"] = np.zeros(sizes[layer])
    return params
