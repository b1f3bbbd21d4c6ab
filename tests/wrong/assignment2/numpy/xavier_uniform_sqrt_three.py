"""Has the bound too small by the root of two.

exercise: xavier_uniform
fails: distribution
diagnosis: wrong-variance
row: -
"""

import math

import numpy as np


def xavier_uniform(fan_in, fan_out, gain):
    a = gain * math.sqrt(3 / (fan_in + fan_out))
    return np.random.uniform(-a, a, (fan_in, fan_out))
