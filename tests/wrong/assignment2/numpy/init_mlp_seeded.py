"""Seeds the generator in every call.

exercise: init_mlp
fails: layers_and_calls_differ
diagnosis: same-every-call
row: -
"""

import numpy as np


def init_mlp(sizes):
    np.random.seed(0)
    params = {}
    for layer in range(1, len(sizes)):
        params[f"W{layer}"] = kaiming_normal(sizes[layer - 1], sizes[layer])
        params[f"b{layer}"] = np.zeros(sizes[layer])
    return params
