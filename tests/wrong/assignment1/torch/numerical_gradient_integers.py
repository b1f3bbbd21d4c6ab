"""Keeps the integers of x, which swallow the nudge.

exercise: numerical_gradient
fails: whole_numbers
diagnosis: whole-numbers
row: 215
"""

import torch
from itertools import product


def numerical_gradient(f, x, h):
    x = x.clone()
    g = torch.zeros_like(x)
    for i in product(*map(range, x.shape)):
        old = x[i].item()
        x[i] = old + h
        plus = f(x)
        x[i] = old - h
        minus = f(x)
        x[i] = old
        g[i] = (plus - minus) / (2 * h)
    return g
