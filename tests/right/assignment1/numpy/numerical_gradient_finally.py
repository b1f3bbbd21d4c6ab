"""Changes x and restores it in a finally; whole numbers are copied first.

exercise: numerical_gradient
"""

import numpy as np

def numerical_gradient(f, x, h):
    if not np.issubdtype(x.dtype, np.floating):
        x = x.astype(np.float64)
    g = np.empty(x.shape)
    for index, value in [(i, x[i].copy()) for i in np.ndindex(x.shape)]:
        try:
            x[index] = value + h
            a = float(f(x))
            x[index] = value - h
            b = float(f(x))
        finally:
            x[index] = value
        g[index] = (a - b) / h / 2
    return g
