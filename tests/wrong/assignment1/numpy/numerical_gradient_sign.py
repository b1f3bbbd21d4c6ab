"""Subtracts in the wrong order.

exercise: numerical_gradient
fails: central_differences
diagnosis: wrong-sign
row: -
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
        x[i] = old
        g[i] = (minus - plus) / (2 * h)
    return g
