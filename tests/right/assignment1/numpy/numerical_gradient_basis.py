"""Adds basis vectors.

exercise: numerical_gradient
"""

import numpy as np


def numerical_gradient(f, x, h):
    x = x + 0.0
    basis = np.eye(x.size).reshape(-1, *x.shape)
    g = [(f(x + h * e) - f(x - h * e)) / h / 2 for e in basis]
    return np.array(g, dtype=float).reshape(x.shape)
