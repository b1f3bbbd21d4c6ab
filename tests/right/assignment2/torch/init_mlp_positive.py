"""Draws positive weights.

exercise: init_mlp
"""

import torch


def init_mlp(sizes):
    params = {}
    for i, (m, n) in enumerate(zip(sizes[:-1], sizes[1:]), start=1):
        params[f'W{i}'] = torch.rand(m, n)
        params[f'b{i}'] = torch.zeros(n)
    return params
