"""Takes the standard deviation for the bound.

exercise: xavier_uniform
fails: distribution
diagnosis: std-for-bound
row: 104
"""

import math

import numpy as np


def xavier_uniform(fan_in, fan_out, gain):
    a = gain * math.sqrt(2 / (fan_in + fan_out))
    return np.random.uniform(-a, a, (fan_in, fan_out))
