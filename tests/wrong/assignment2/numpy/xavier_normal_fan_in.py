"""Counts the inputs only.

exercise: xavier_normal
fails: distribution
diagnosis: one-fan-only
row: 107
"""

import math

import numpy as np


def xavier_normal(fan_in, fan_out, gain):
    return np.random.normal(0, gain * math.sqrt(1 / fan_in), (fan_in, fan_out))
