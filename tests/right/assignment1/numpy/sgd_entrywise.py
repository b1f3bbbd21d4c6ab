"""Entry by entry.

exercise: sgd_step
"""

import numpy as np

def sgd_step(params, grads, lr):
    out = {}
    for name, p in params.items():
        q = np.empty_like(p)
        g = grads[name]
        for idx, value in np.ndenumerate(p):
            q[idx] = value - lr * g[idx]
        out[name] = q
    return out
