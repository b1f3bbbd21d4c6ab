"""Divides by h though the points are 2h apart.

exercise: numerical_gradient
fails: central_differences
diagnosis: factor-two
row: 212
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
        x[i] = old
        g[i] = (plus - minus) / h
    return g
