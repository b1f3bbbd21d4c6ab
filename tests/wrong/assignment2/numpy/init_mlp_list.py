"""Returns a list.

exercise: init_mlp
fails: shapes_and_biases
diagnosis: -
row: -
"""

import numpy as np


def init_mlp(sizes):
    params = {}
    for layer in range(1, len(sizes)):
        params[f"W{layer}"] = kaiming_normal(sizes[layer - 1], sizes[layer])
        params[f"b{layer}"] = np.zeros(sizes[layer])
    return list(params.values())
