"""Gives one array two names.

exercise: numerical_gradient
fails: central_differences
row: 214
"""

import numpy as np


def numerical_gradient(f, x, h):
    x = x.astype(float)
    g = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        old = x[i]
        above = x
        below = x
        above[i] += h
        plus = f(above)
        below[i] -= h
        minus = f(below)
        x[i] = old
        g[i] = (plus - minus) / (2 * h)
    return g
