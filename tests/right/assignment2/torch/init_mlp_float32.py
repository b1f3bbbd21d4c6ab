"""Returns float32.

exercise: init_mlp
"""

import torch


def init_mlp(sizes):
    params = {}
    for i, (m, n) in enumerate(zip(sizes[:-1], sizes[1:]), start=1):
        params[f'W{i}'] = kaiming_normal(m, n).to(torch.float32)
        params[f'b{i}'] = torch.zeros((n,), dtype=torch.float32)
    return params
