"""Empties the list of sizes that it is given.

exercise: init_mlp
fails: shapes_and_biases
row: -
"""

import numpy as np

def init_mlp(sizes):
    params = {}
    a, i = sizes.pop(0), 1
    while sizes:
        b = sizes.pop(0)
        params[f"W{i}"], params[f"b{i}"] = np.random.randn(a, b), np.zeros(b)
        a, i = b, i + 1
    return params
