"""Uses Xavier's weights.

exercise: init_mlp
"""

import torch


def init_mlp(sizes):
    params = {}
    for i, (m, n) in enumerate(zip(sizes[:-1], sizes[1:]), start=1):
        params[f'W{i}'] = xavier_uniform(m, n, 1.0)
        params[f'b{i}'] = torch.zeros(n)
    return params
