"""Gives all hidden units the same weights.

exercise: init_mlp
fails: symmetry_is_broken
diagnosis: identical-units
row: 116
"""

import torch


def init_mlp(sizes):
    params = {}
    for layer in range(1, len(sizes)):
        params[f"W{layer}"] = torch.randn(sizes[layer - 1], 1) * torch.ones(sizes[layer])
        params[f"b{layer}"] = torch.zeros(sizes[layer])
    return params
