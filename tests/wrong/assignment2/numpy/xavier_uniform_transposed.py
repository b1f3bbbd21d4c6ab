"""Returns (fan_out, fan_in).

exercise: xavier_uniform
fails: support
row: -
"""

import math

import numpy as np


def xavier_uniform(fan_in, fan_out, gain):
    a = gain * math.sqrt(6 / (fan_in + fan_out))
    return np.random.uniform(-a, a, (fan_out, fan_in))
