"""Only eight different units a layer, repeated (seen from nine hidden units on).

exercise: init_mlp
fails: symmetry_is_broken
row: -
"""

import numpy as np

def init_mlp(sizes):
    params = {}
    for i in range(1, len(sizes)):
        eight = np.random.randn(sizes[i - 1], 8)
        params[f"W{i}"] = np.tile(eight, (1, sizes[i] // 8 + 1))[:, : sizes[i]]
        params[f"b{i}"] = np.zeros(sizes[i])
    return params
