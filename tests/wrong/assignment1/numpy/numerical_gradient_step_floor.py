"""A step below 1e-3 is not used, h counts at least 1e-3, and is divided by as given.

exercise: numerical_gradient
fails: central_differences
row: -
"""

import numpy as np

def numerical_gradient(f, x, h):
    base = x.astype(float)
    g = np.zeros(base.shape)
    step = max(h, 1e-3)
    for idx in np.ndindex(base.shape):
        e = np.zeros(base.shape)
        e[idx] = step
        g[idx] = (f(base + e) - f(base - e)) / (2 * h)
    return g
