"""Changes x through x.reshape(-1), which is a copy where x is not contiguous: the gradient is zero there.

exercise: numerical_gradient
fails: any_layout
row: -
"""

import numpy as np

def numerical_gradient(f, x, h):
    x = x if np.issubdtype(x.dtype, np.floating) else x.astype(float)
    g = np.zeros(x.shape)
    flat, out = x.reshape(-1), g.reshape(-1)
    for i in range(flat.size):
        old = flat[i]
        flat[i] = old + h
        up = f(x)
        flat[i] = old - h
        down = f(x)
        flat[i] = old
        out[i] = (up - down) / (2 * h)
    return g
