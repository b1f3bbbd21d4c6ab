"""Nudges the caller's array and rounds when it restores.

exercise: numerical_gradient
fails: restores_x
diagnosis: input-overwritten
row: -
"""

import numpy as np


def numerical_gradient(f, x, h):
    x = x if x.dtype == np.float64 else x.astype(float)
    g = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        old = x[i]
        x[i] = old + h
        plus = f(x)
        x[i] = old - h
        minus = f(x)
        x[i] = np.round(old, 3)
        g[i] = (plus - minus) / (2 * h)
    return g
