"""zip over neighbours; the biases are zeros of integers, the weights exponential.

exercise: init_mlp
"""

import numpy as np

def init_mlp(sizes):
    params = dict()
    for n, (a, c) in enumerate(zip(sizes[:-1], sizes[1:]), 1):
        params["b%d" % n] = np.zeros(c, dtype=np.float32)
        params["W%d" % n] = np.random.exponential(0.1, (a, c)) - 0.1
    return params
