"""Takes the entries in memory order: wrong for a transposed x only.

exercise: numerical_gradient
fails: any_layout
row: -
"""

import numpy as np

def numerical_gradient(f, x, h):
    base = x.astype(float)
    flat = base.ravel(order="K")
    g = np.zeros(flat.size)
    for i in range(flat.size):
        p, m = flat.copy(), flat.copy()
        p[i] += h
        m[i] -= h
        g[i] = (f(p.reshape(x.shape)) - f(m.reshape(x.shape))) / (2 * h)
    return g.reshape(x.shape)
