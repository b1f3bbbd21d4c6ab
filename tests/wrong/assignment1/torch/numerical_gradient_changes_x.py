"""Nudges the caller's array and rounds when it restores.

exercise: numerical_gradient
fails: restores_x
diagnosis: input-overwritten
row: -
"""

import torch
from itertools import product


def numerical_gradient(f, x, h):
    x = x if x.dtype == torch.float64 else x.double()
    g = torch.zeros_like(x)
    for i in product(*map(range, x.shape)):
        old = x[i].item()
        x[i] = old + h
        plus = f(x)
        x[i] = old - h
        minus = f(x)
        x[i] = round(old, 3)
        g[i] = (plus - minus) / (2 * h)
    return g
