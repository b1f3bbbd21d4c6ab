"""Keeps the integers of x, which swallow the nudge.

exercise: numerical_gradient
fails: whole_numbers
diagnosis: whole-numbers
row: 215
"""

import numpy as np


def numerical_gradient(f, x, h):
    x = x.copy()
    g = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        old = x[i]
        x[i] = old + h
        plus = f(x)
        x[i] = old - h
        minus = f(x)
        x[i] = old
        g[i] = (plus - minus) / (2 * h)
    return g
