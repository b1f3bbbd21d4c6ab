"""Seeds the generator in every call.

exercise: init_mlp
fails: layers_and_calls_differ
diagnosis: same-every-call
row: -
"""

import torch


def init_mlp(sizes):
    torch.manual_seed(0)
    params = {}
    for layer in range(1, len(sizes)):
        params[f"W{layer}"] = kaiming_normal(sizes[layer - 1], sizes[layer])
        params[f"b{layer}"] = torch.zeros(sizes[layer])
    return params
