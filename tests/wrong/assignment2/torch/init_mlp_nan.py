"""Divides zero by zero.

exercise: init_mlp
fails: symmetry_is_broken
diagnosis: -
row: -
"""

import torch


def init_mlp(sizes):
    params = {}
    for layer in range(1, len(sizes)):
        params[f"W{layer}"] = kaiming_normal(sizes[layer - 1], sizes[layer]) * torch.zeros(1) / torch.zeros(1)
        params[f"b{layer}"] = torch.zeros(sizes[layer])
    return params
