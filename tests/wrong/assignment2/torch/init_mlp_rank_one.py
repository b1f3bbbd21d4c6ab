"""Gives all units of a layer the same absolute weights.

exercise: init_mlp
fails: symmetry_is_broken
diagnosis: identical-units
row: -
"""

import torch


def init_mlp(sizes):
    params = {}
    for layer in range(1, len(sizes)):
        params[f"W{layer}"] = torch.randn(sizes[layer - 1], 1) + torch.zeros(sizes[layer])
        params[f"b{layer}"] = torch.zeros(sizes[layer])
    return params
