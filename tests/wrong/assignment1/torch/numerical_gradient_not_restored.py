"""Leaves every entry nudged.

exercise: numerical_gradient
fails: restores_x
diagnosis: -
row: 213
"""

import torch
from itertools import product


def numerical_gradient(f, x, h):
    x = x.double().clone()
    g = torch.zeros_like(x)
    for i in product(*map(range, x.shape)):
        old = x[i].item()
        x[i] = old + h
        plus = f(x)
        x[i] = old - h
        minus = f(x)
        g[i] = (plus - minus) / (2 * h)
    return g
