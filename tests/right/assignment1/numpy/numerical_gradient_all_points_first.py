"""First every point, then every value, then every difference.

exercise: numerical_gradient
"""

import numpy as np

def numerical_gradient(f, x, h):
    base = np.asarray(x).astype(np.float64)
    ups, downs = [], []
    for idx in np.ndindex(base.shape):
        p, m = base.copy(), base.copy()
        p[idx] += h
        m[idx] -= h
        ups.append(p)
        downs.append(m)
    high = np.array([f(p) for p in ups])
    low = np.array([f(m) for m in downs])
    return ((high - low) / (2 * h)).reshape(base.shape)
