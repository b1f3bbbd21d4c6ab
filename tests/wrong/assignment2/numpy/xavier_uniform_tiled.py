"""Gives every input the same weights.

exercise: xavier_uniform
fails: independence
diagnosis: identical-units
row: 100
"""

import math

import numpy as np


def xavier_uniform(fan_in, fan_out, gain):
    a = gain * math.sqrt(6 / (fan_in + fan_out))
    return np.tile(np.random.uniform(-a, a, fan_out), (fan_in, 1))
