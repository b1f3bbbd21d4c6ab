"""Goes by rows, recursively: fails for an x without dimensions.

exercise: numerical_gradient
fails: any_layout
row: -
"""

import numpy as np

def numerical_gradient(f, x, h):
    base = x.astype(float)
    g = np.zeros(base.shape)
    for i in range(x.shape[0]):
        for rest in np.ndindex(base.shape[1:]):
            e = np.zeros(base.shape)
            e[(i, *rest)] = h
            g[(i, *rest)] = (f(base + e) - f(base - e)) / (2 * h)
    return g
