"""Leaves every entry nudged.

exercise: numerical_gradient
fails: restores_x
diagnosis: -
row: 213
"""

import numpy as np


def numerical_gradient(f, x, h):
    x = x.astype(float)
    g = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        old = x[i]
        x[i] = old + h
        plus = f(x)
        x[i] = old - h
        minus = f(x)
        g[i] = (plus - minus) / (2 * h)
    return g
