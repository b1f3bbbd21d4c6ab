"""Assumes a matrix.

exercise: numerical_gradient
fails: central_differences
diagnosis: -
row: -
"""

import torch
from itertools import product


def numerical_gradient(f, x, h):
    x = x.double().clone()
    g = torch.zeros_like(x)
    for i in [(i, j) for i in range(x.shape[0]) for j in range(x.shape[1])]:
        old = x[i].item()
        x[i] = old + h
        plus = f(x)
        x[i] = old - h
        minus = f(x)
        x[i] = old
        g[i] = (plus - minus) / (2 * h)
    return g
