"""Whole numbers become floats only for vectors.

exercise: numerical_gradient
fails: whole_numbers
row: -
"""

import numpy as np

def numerical_gradient(f, x, h):
    base = x.astype(float) if x.ndim == 1 else x.copy()
    g = np.zeros(base.shape)
    for idx in np.ndindex(base.shape):
        p, m = base.copy(), base.copy()
        p[idx] = p[idx] + h
        m[idx] = m[idx] - h
        g[idx] = (f(p) - f(m)) / (2 * h)
    return g
