"""nditer with multi_index on its own copy.

exercise: numerical_gradient
"""

import numpy as np

def numerical_gradient(f, x, h):
    work = np.array(x, dtype=float)
    g = np.zeros(work.shape)
    it = np.nditer(work, flags=["multi_index", "zerosize_ok"])
    for _ in it:
        i = it.multi_index
        old = work[i]
        work[i] = old + h
        up = f(work)
        work[i] = old - h
        down = f(work)
        work[i] = old
        g[i] = (up - down) / (2 * h)
    return g
