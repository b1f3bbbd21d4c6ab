"""Starts with one constant.

exercise: init_mlp
fails: symmetry_is_broken
diagnosis: constant-weights, layers-identical
row: -
"""

import torch


def init_mlp(sizes):
    params = {}
    for layer in range(1, len(sizes)):
        params[f"W{layer}"] = torch.full((sizes[layer - 1], sizes[layer]), 0.1)
        params[f"b{layer}"] = torch.zeros(sizes[layer])
    return params
