"""Makes every second unit a copy of the one before.

exercise: init_mlp
fails: symmetry_is_broken
diagnosis: identical-units
row: -
"""

import numpy as np


def init_mlp(sizes):
    params = {}
    for layer in range(1, len(sizes)):
        params[f"W{layer}"] = kaiming_normal(sizes[layer - 1], sizes[layer])
        params[f"W{layer}"][:, 1:2] = params[f"W{layer}"][:, :1]
        params[f"b{layer}"] = np.zeros(sizes[layer])
    return params
