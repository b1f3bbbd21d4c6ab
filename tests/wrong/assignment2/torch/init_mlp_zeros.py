"""Starts with zeros.

exercise: init_mlp
fails: symmetry_is_broken
diagnosis: zero-weights, layers-identical
row: -
"""

import torch


def init_mlp(sizes):
    params = {}
    for layer in range(1, len(sizes)):
        params[f"W{layer}"] = torch.zeros((sizes[layer - 1], sizes[layer]))
        params[f"b{layer}"] = torch.zeros(sizes[layer])
    return params
