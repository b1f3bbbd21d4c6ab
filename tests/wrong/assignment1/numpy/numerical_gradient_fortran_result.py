"""The result is put together in the wrong order for more than one axis.

exercise: numerical_gradient
fails: central_differences
row: -
"""

import numpy as np

def numerical_gradient(f, x, h):
    base = x.astype(float)
    values = []
    for idx in np.ndindex(base.shape):
        p, m = base.copy(), base.copy()
        p[idx] += h
        m[idx] -= h
        values.append((f(p) - f(m)) / (2 * h))
    return np.array(values).reshape(base.shape, order="F")
