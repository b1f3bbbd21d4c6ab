"""Marsaglia's polar method, one number at a time.

exercise: normal_init
"""

import math
import numpy as np

def normal_number():
    while True:
        u, v = np.random.uniform(-1, 1, 2)
        s = u * u + v * v
        if 0 < s < 1:
            return u * math.sqrt(-2 * math.log(s) / s)

def normal_init(fan_in, fan_out, std):
    W = np.empty((fan_in, fan_out))
    for i in range(fan_in):
        for j in range(fan_out):
            W[i, j] = std * normal_number()
    return W
