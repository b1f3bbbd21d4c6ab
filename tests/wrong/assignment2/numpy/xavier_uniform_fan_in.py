"""Counts the inputs only.

exercise: xavier_uniform
fails: support
diagnosis: one-fan-only
row: -
"""

import math

import numpy as np


def xavier_uniform(fan_in, fan_out, gain):
    a = gain * math.sqrt(6 / fan_in)
    return np.random.uniform(-a, a, (fan_in, fan_out))
