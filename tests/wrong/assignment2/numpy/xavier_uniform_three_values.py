"""Chooses among three values.

exercise: xavier_uniform
fails: distribution
row: -
"""

import math

import numpy as np


def xavier_uniform(fan_in, fan_out, gain):
    a = gain * math.sqrt(6 / (fan_in + fan_out))
    return np.random.choice([-a, 0.0, a], (fan_in, fan_out))
