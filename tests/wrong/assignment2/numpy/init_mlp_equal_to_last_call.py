"""Keeps the parameters of the first call.

exercise: init_mlp
fails: layers_and_calls_differ
diagnosis: same-every-call
row: -
"""

import numpy as np

KEPT = {}


def init_mlp(sizes):
    if tuple(sizes) in KEPT:
        return KEPT[tuple(sizes)]
    params = KEPT[tuple(sizes)] = {}
    for layer in range(1, len(sizes)):
        params[f"W{layer}"] = kaiming_normal(sizes[layer - 1], sizes[layer])
        params[f"b{layer}"] = np.zeros(sizes[layer])
    return params
