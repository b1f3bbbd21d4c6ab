"""Subtracts in the wrong order.

exercise: numerical_gradient
fails: central_differences
diagnosis: wrong-sign
row: -
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
        g[i] = (minus - plus) / (2 * h)
    return g
