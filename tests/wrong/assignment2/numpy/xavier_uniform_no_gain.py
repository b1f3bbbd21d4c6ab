"""Ignores the gain.

exercise: xavier_uniform
fails: support
diagnosis: gain-ignored
row: 103
"""

import math

import numpy as np


def xavier_uniform(fan_in, fan_out, gain):
    a = math.sqrt(6 / (fan_in + fan_out))
    return np.random.uniform(-a, a, (fan_in, fan_out))
