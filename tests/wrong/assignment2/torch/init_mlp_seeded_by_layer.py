"""Seeds the generator in every layer.

exercise: init_mlp
fails: layers_and_calls_differ
diagnosis: layers-identical
row: -
"""

import torch


def init_mlp(sizes):
    params = {}
    for layer in range(1, len(sizes)):
        torch.manual_seed(3)
        params[f"W{layer}"] = kaiming_normal(sizes[layer - 1], sizes[layer])
        params[f"b{layer}"] = torch.zeros(sizes[layer])
    return params
