"""Allocates the gradient in the dtype of x.

exercise: numerical_gradient
fails: whole_numbers
diagnosis: whole-numbers
row: -
"""

import torch
from itertools import product


def numerical_gradient(f, x, h):
    g = torch.zeros_like(x)
    x = x.double().clone()
    for i in product(*map(range, x.shape)):
        old = x[i].item()
        x[i] = old + h
        plus = f(x)
        x[i] = old - h
        minus = f(x)
        x[i] = old
        g[i] = (plus - minus) / (2 * h)
    return g
