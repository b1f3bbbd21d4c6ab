"""Nudges a copy.

exercise: numerical_gradient
"""

import torch


def numerical_gradient(f, x, h):
    x = x.double().contiguous().clone()
    g = torch.zeros_like(x)
    flat, out = x.reshape(-1), g.reshape(-1)
    for i in range(len(flat)):
        old = flat[i].item()
        values = []
        for k in (1, -1):
            flat[i] = old + k * h
            values.append(f(x))
        flat[i] = old
        out[i] = (values[0] - values[1]) / (2 * h)
    return g
