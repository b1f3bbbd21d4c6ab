"""Returns float32.

exercise: init_mlp
"""

import numpy as np


def init_mlp(sizes):
    params = {}
    for i, (m, n) in enumerate(zip(sizes[:-1], sizes[1:]), start=1):
        params[f'W{i}'] = kaiming_normal(m, n).astype(np.float32)
        params[f'b{i}'] = np.zeros((n,), dtype=np.float32)
    return params
