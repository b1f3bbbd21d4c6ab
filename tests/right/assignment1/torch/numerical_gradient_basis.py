"""Adds basis vectors.

exercise: numerical_gradient
"""

import torch


def numerical_gradient(f, x, h):
    x = x.double()
    basis = torch.eye(x.numel(), dtype=x.dtype).reshape(-1, *x.shape)
    g = [(f(x + h * e) - f(x - h * e)) / h / 2 for e in basis]
    return torch.stack(g).reshape(x.shape)
