"""Calls the weights by other names.

exercise: init_mlp
fails: shapes_and_biases
diagnosis: -
row: -
"""

import torch


def init_mlp(sizes):
    params = {}
    for layer in range(1, len(sizes)):
        params[f"w{layer}"] = kaiming_normal(sizes[layer - 1], sizes[layer])
        params[f"b{layer}"] = torch.zeros(sizes[layer])
    return params
