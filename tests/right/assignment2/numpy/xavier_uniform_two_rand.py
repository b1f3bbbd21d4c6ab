"""Stretches draws between 0 and 1.

exercise: xavier_uniform
"""

import math

import numpy as np


def xavier_uniform(fan_in, fan_out, gain):
    a = gain * math.sqrt(6 / (fan_in + fan_out))
    return a * (2 * np.random.rand(fan_in, fan_out) - 1)
