"""Allocates the gradient in the dtype of x.

exercise: numerical_gradient
fails: whole_numbers
diagnosis: whole-numbers
row: -
"""

import numpy as np


def numerical_gradient(f, x, h):
    g = np.zeros_like(x)
    x = x.astype(float)
    for i in np.ndindex(x.shape):
        old = x[i]
        x[i] = old + h
        plus = f(x)
        x[i] = old - h
        minus = f(x)
        x[i] = old
        g[i] = (plus - minus) / (2 * h)
    return g
