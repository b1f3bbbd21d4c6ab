"""Nudges all entries together.

exercise: numerical_gradient
fails: central_differences
row: -
"""

import torch
from itertools import product


def numerical_gradient(f, x, h):
    x = x.double().clone()
    g = torch.zeros_like(x)
    for i in product(*map(range, x.shape)):
        old = x[i].item()
        x += h
        plus = f(x)
        x -= 2 * h
        minus = f(x)
        x += h
        g[i] = (plus - minus) / (2 * h)
    return g
