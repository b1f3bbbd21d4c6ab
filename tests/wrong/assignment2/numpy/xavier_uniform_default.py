"""Uses the bound of torch's Linear.

exercise: xavier_uniform
fails: distribution
diagnosis: one-fan-only
row: 99
"""

import math

import numpy as np


def xavier_uniform(fan_in, fan_out, gain):
    a = gain * math.sqrt(1 / fan_in)
    return np.random.uniform(-a, a, (fan_in, fan_out))
