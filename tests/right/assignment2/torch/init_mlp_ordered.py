"""Fills the dict from the last layer to the first.

exercise: init_mlp
"""

import torch


def init_mlp(sizes):
    params = {}
    for i in range(len(sizes) - 1, 0, -1):
        params['b%d' % i] = torch.zeros(sizes[i])
        params['W%d' % i] = torch.randn(sizes[i - 1], sizes[i]) * 0.1
    return params
