"""Gives one array two names.

exercise: numerical_gradient
fails: central_differences
row: 214
"""

import torch
from itertools import product


def numerical_gradient(f, x, h):
    x = x.double().clone()
    g = torch.zeros_like(x)
    for i in product(*map(range, x.shape)):
        old = x[i].item()
        above = x
        below = x
        above[i] += h
        plus = f(above)
        below[i] -= h
        minus = f(below)
        x[i] = old
        g[i] = (plus - minus) / (2 * h)
    return g
