"""Nudges all entries together.

exercise: numerical_gradient
fails: central_differences
row: -
"""

import numpy as np


def numerical_gradient(f, x, h):
    x = x.astype(float)
    g = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        old = x[i]
        x += h
        plus = f(x)
        x -= 2 * h
        minus = f(x)
        x += h
        g[i] = (plus - minus) / (2 * h)
    return g
