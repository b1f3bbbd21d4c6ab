"""Multiplies by the gain twice.

exercise: xavier_uniform
fails: support
diagnosis: setting-misused
row: -
"""

import math

import numpy as np


def xavier_uniform(fan_in, fan_out, gain):
    a = gain * gain * math.sqrt(6 / (fan_in + fan_out))
    return np.random.uniform(-a, a, (fan_in, fan_out))
