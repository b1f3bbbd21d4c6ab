"""Uses one matrix for all layers of a shape.

exercise: init_mlp
fails: layers_and_calls_differ
diagnosis: layers-identical
row: 117
"""

import torch


def init_mlp(sizes):
    params, drawn = {}, {}
    for layer in range(1, len(sizes)):
        params[f"W{layer}"] = drawn.setdefault(
            (sizes[layer - 1], sizes[layer]), kaiming_normal(sizes[layer - 1], sizes[layer])
        )
        params[f"b{layer}"] = torch.zeros(sizes[layer])
    return params
